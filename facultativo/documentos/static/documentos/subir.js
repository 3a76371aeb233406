// Sends the file of a form in parts, so that a bad line costs a part and not the file. Without this script, or in a
// browser that can't, the form sends the file whole. What has arrived is known by the server alone: nothing of the
// paper is left in the browser, and the same file chosen again (after a reload, on another day) goes on where it was.
import { enviar } from "./partes.js";

const DICHO = {
  preparando: "Preparando el archivo…",
  subiendo: (p) => `Subiendo: ${p} %`,
  esperando: (p) => `Se fue la señal. Va ${p} %; sigue solo en cuanto vuelva. No cierres esta página.`,
  listo: "Ya llegó completo. Lo estamos guardando…",
  detenido: (p) => `Lo detuviste en ${p} %. Vuelve a oprimir el botón y sigue donde se quedó.`,
};

for (const forma of document.querySelectorAll("form[data-subir]")) preparar(forma);

function preparar(forma) {
  const entradas = [...forma.querySelectorAll("input[type=file]")];
  for (const entrada of entradas)
    entrada.addEventListener("change", () => {
      if (!entrada.files.length) return mostrar(forma, elegido(entradas));
      for (const otra of entradas) if (otra !== entrada) otra.value = "";
      mostrar(forma, entrada.files[0]);
    });
  forma.addEventListener("submit", (e) => {
    const archivo = elegido(entradas);
    if (!archivo || !archivo.size || !window.crypto?.subtle) return;
    e.preventDefault();
    if (!forma.dataset.ocupada) subir(forma, archivo);
  });
  // Some browsers keep the chosen file through a reload: then it goes on by itself.
  window.addEventListener("pageshow", () => {
    const archivo = elegido(entradas);
    if (!archivo || forma.dataset.ocupada) return;
    mostrar(forma, archivo);
    const media = forma.querySelector("[data-a-medias]");
    if (media && Number(media.dataset.aMedias) === archivo.size) forma.requestSubmit();
  });
}

function elegido(entradas) {
  return entradas.flatMap((e) => [...e.files])[0];
}

async function mostrar(forma, archivo) {
  const caja = forma.querySelector("[data-elegido]");
  const lienzo = caja.querySelector("canvas");
  caja.hidden = !archivo;
  if (!archivo) return;
  caja.querySelector("[data-nombre]").textContent = `${archivo.name} (${tamano(archivo.size)})`;
  lienzo.hidden = !(await dibujar(archivo, lienzo));
  if (!lienzo.hidden) caja.querySelector("[data-nombre]").append(" ¿Se ve completo y se lee? Si no, tómala otra vez.");
}

// A canvas and not an <img>: the content policy needs no exception for it.
async function dibujar(archivo, lienzo) {
  if (!archivo.type.startsWith("image/")) return false;
  try {
    const foto = await createImageBitmap(archivo);
    const escala = Math.min(1, 1000 / Math.max(foto.width, foto.height));
    lienzo.width = Math.round(foto.width * escala);
    lienzo.height = Math.round(foto.height * escala);
    lienzo.getContext("2d").drawImage(foto, 0, 0, lienzo.width, lienzo.height);
    foto.close();
    return true;
  } catch {
    return false; // HEIC in most browsers: it is sent all the same.
  }
}

function tamano(bytes) {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

async function subir(forma, archivo) {
  const detener = new AbortController();
  const pantalla = abrirAvance(forma, detener);
  try {
    const clave = await enviar({
      puerta: forma.dataset.subir,
      para: forma.dataset.para,
      testigo: forma.elements.csrfmiddlewaretoken.value,
      archivo,
      senal: detener.signal,
      alAvanzar: pantalla.decir,
    });
    pantalla.decir("listo", 100);
    entregar(forma, clave);
  } catch (e) {
    pantalla.cerrar(e);
  }
}

// The form goes as it always did, with the key of what has arrived in the place of the file.
function entregar(forma, clave) {
  const oculto = document.createElement("input");
  oculto.type = "hidden";
  oculto.name = "subida";
  oculto.value = clave;
  for (const entrada of forma.querySelectorAll("input[type=file]")) entrada.disabled = true;
  forma.append(oculto);
  forma.submit();
}

function abrirAvance(forma, detener) {
  const caja = forma.querySelector("[data-avance]");
  const barra = caja.querySelector("progress");
  const dicho = caja.querySelector("[data-dicho]");
  const parar = forma.querySelector("[data-detener]");
  const boton = forma.querySelector("button:not([type=button])");
  let ultimo = 0;
  const decir = (que, p = ultimo) => {
    ultimo = barra.value = p;
    const frase = typeof DICHO[que] === "function" ? DICHO[que](p) : DICHO[que];
    if (dicho.textContent !== frase) dicho.textContent = frase;
  };
  parar.onclick = () => detener.abort();
  forma.dataset.ocupada = "1";
  boton.disabled = true;
  caja.hidden = parar.hidden = false;
  decir("preparando");
  return {
    decir,
    cerrar(error) {
      delete forma.dataset.ocupada;
      boton.disabled = false;
      parar.hidden = true;
      if (detener.signal.aborted) decir("detenido");
      else dicho.textContent = error.message;
    },
  };
}
