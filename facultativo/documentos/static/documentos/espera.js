// Asks whether the paper has been read, and puts what it says in the place of the waiting, without loading the page
// again. Without this script the page loads itself every two seconds.
const ESPERAS_MS = [500, 700, 1000, 1000, 1500, 2000, 3000];
const LENTO = 20;

const sitio = document.querySelector("[data-espera]");
if (sitio) preguntar(0);

async function preguntar(vez) {
  await new Promise((seguir) => setTimeout(seguir, ESPERAS_MS[Math.min(vez, ESPERAS_MS.length - 1)]));
  if (await sigueLeyendo()) {
    if (vez === LENTO) sitio.querySelector("[role=status]").textContent = "Está tardando más de lo normal. Ya está guardado: puedes cerrar esta página y volver después.";
    return preguntar(vez + 1);
  }
  try {
    await cambiar();
  } catch {
    location.reload();
  }
}

// A broken line is one more time to wait.
async function sigueLeyendo() {
  try {
    const r = await fetch(sitio.dataset.espera, { cache: "no-store" });
    return !r.ok || r.redirected || (await r.json()).leyendo;
  } catch {
    return true;
  }
}

async function cambiar() {
  const r = await fetch(location.href, { cache: "no-store" });
  const nueva = new DOMParser().parseFromString(await r.text(), "text/html");
  document.title = nueva.title;
  document.querySelector("main").replaceChildren(...nueva.querySelector("main").childNodes);
  const titulo = document.querySelector("main h1");
  titulo.tabIndex = -1;
  titulo.focus({ preventScroll: true });
  document.dispatchEvent(new Event("papel"));
}
