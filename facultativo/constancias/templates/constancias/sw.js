// Sirve la página de verificación cuando no hay red. Lo que guarda lo eligió la página (verificar.js): ella misma, sus
// hojas y guiones, las llaves públicas y la lista de revocadas. Nunca una constancia: va después de # y no se pide.
const PACIENCIA = 4000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (e) => e.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (e) => {
  const propia = new URL(e.request.url).origin === self.location.origin;
  if (propia && e.request.method === "GET") e.respondWith(responder(e.request));
});

async function responder(pedido) {
  const guardada = async () => caches.match(pedido, { ignoreVary: true, ignoreSearch: pedido.mode === "navigate" });
  const tarde = new Promise((listo) => setTimeout(listo, PACIENCIA)).then(guardada);
  const red = fetch(pedido);
  try {
    // Una línea tan mala que no contesta es como no tener línea.
    return (await Promise.race([red, tarde])) || (await red);
  } catch (error) {
    const copia = await guardada();
    if (copia) return copia;
    throw error;
  }
}
