// A file, part by part, over a line that breaks: asks from which byte to go on, and goes on until all is there.
const MINIMA = 32 * 1024;
const MAXIMA = 512 * 1024;
const PACIENCIA_MS = 45_000;
const PRONTO_MS = 2_000;
const ESPERA_MAXIMA_MS = 20_000;

export class NoSePuede extends Error {}

// Resolves to the key of the upload; rejects with `NoSePuede` (its message is for the student) or when `senal` aborts.
export async function enviar({ puerta, para, testigo, archivo, senal, alAvanzar }) {
  const cabeceras = { "X-CSRFToken": testigo };
  const anuncio = new URLSearchParams({ para, nombre: archivo.name, tamano: archivo.size, huella: await huella(archivo) });
  const va = () => Math.floor((100 * estado.llegados) / archivo.size);
  let estado = { llegados: 0 };
  const insistir = (pedir) => reintentar(pedir, senal, () => alAvanzar("esperando", va()));

  estado = await insistir(() => preguntar(puerta, { method: "POST", headers: cabeceras, body: anuncio }, senal));
  const lugar = `${puerta}${estado.clave}/`;
  let medida = 2 * MINIMA;
  while (estado.llegados < archivo.size) {
    alAvanzar("subiendo", va());
    estado = await insistir(async (intento) => {
      // After a break nobody knows whether the last part arrived: the server does.
      if (intento) {
        medida = Math.max(MINIMA, medida / 2);
        estado = await preguntar(lugar, { method: "GET" }, senal);
        if (estado.llegados === archivo.size) return estado;
      }
      const desde = performance.now();
      const body = archivo.slice(estado.llegados, estado.llegados + medida);
      const headers = { ...cabeceras, "Upload-Offset": estado.llegados, "Content-Type": "application/offset+octet-stream" };
      const siguiente = await preguntar(lugar, { method: "PATCH", headers, body }, senal);
      if (performance.now() - desde < PRONTO_MS) medida = Math.min(MAXIMA, medida * 2);
      return siguiente;
    });
  }
  return estado.clave;
}

async function huella(archivo) {
  const resumen = await crypto.subtle.digest("SHA-256", await archivo.arrayBuffer());
  return [...new Uint8Array(resumen)].map((b) => b.toString(16).padStart(2, "0")).join("");
}

// The state that the server tells. Throws NoSePuede for what no retry mends, anything else for what one may.
async function preguntar(url, opciones, senal) {
  const r = await conPaciencia(senal, (signal) =>
    fetch(url, { ...opciones, signal, redirect: "manual", cache: "no-store", credentials: "same-origin" }));
  if (r.ok || r.status === 409) return r.json();
  if (r.type === "opaqueredirect") throw new NoSePuede("Tu sesión terminó. Entra otra vez: lo que ya subió no se pierde.");
  if (r.status === 422) throw new NoSePuede((await r.json()).mensaje);
  if (r.status === 404 || r.status === 403) throw new NoSePuede("Vuelve a cargar esta página y elige el archivo otra vez.");
  if (r.status === 413) throw new NoSePuede("El archivo pesa más de lo permitido.");
  throw new Error(`respuesta ${r.status}`);
}

// Gives up when somebody stops it, and when nothing comes back for long.
async function conPaciencia(senal, pedir) {
  const corte = new AbortController();
  const cortar = () => corte.abort();
  const reloj = setTimeout(cortar, PACIENCIA_MS);
  senal.addEventListener("abort", cortar);
  try {
    return await pedir(corte.signal);
  } finally {
    clearTimeout(reloj);
    senal.removeEventListener("abort", cortar);
  }
}

// Again and again, waiting longer each time, or until the phone says that it is on line.
async function reintentar(pedir, senal, alEsperar) {
  for (let intento = 0; ; intento++) {
    try {
      return await pedir(intento);
    } catch (e) {
      if (e instanceof NoSePuede || senal.aborted) throw e;
      alEsperar();
      await espera(Math.min(ESPERA_MAXIMA_MS, 1000 * 2 ** intento) * (0.75 + Math.random() / 2), senal);
    }
  }
}

function espera(ms, senal) {
  return new Promise((seguir, dejar) => {
    const fin = new AbortController();
    const reloj = setTimeout(acabar, ms);
    window.addEventListener("online", acabar, { signal: fin.signal });
    senal.addEventListener("abort", () => { acabar(); dejar(senal.reason); }, { signal: fin.signal });
    function acabar() {
      clearTimeout(reloj);
      fin.abort();
      seguir();
    }
  });
}
