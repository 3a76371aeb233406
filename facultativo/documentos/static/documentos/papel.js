// From a field of the list to its box on the picture, and back. Both are links that work without this script; with it
// the box is lit while its field has the pointer or the focus, and the arrows go from field to field.
preparar();
document.addEventListener("papel", preparar);

function preparar() {
  for (const papel of document.querySelectorAll("[data-papel]")) enlazar(papel);
}

function enlazar(papel) {
  // Findings stand outside the two columns and point to boxes too.
  const enlaces = [...papel.parentElement.querySelectorAll("a[data-caja]")];
  for (const enlace of enlaces) {
    enlace.addEventListener("mouseenter", () => prender(enlace, false));
    enlace.addEventListener("focus", () => prender(enlace, true));
    enlace.addEventListener("click", (e) => {
      e.preventDefault();
      prender(enlace, true)?.focus({ preventScroll: true });
    });
  }
  for (const caja of papel.querySelectorAll("a.figura-cajas__enlace")) {
    caja.addEventListener("click", (e) => {
      e.preventDefault();
      volver(caja);
    });
    caja.addEventListener("keydown", (e) => {
      if (e.key === "Escape") volver(caja);
    });
  }
  papel.addEventListener("keydown", (e) => moverse(e, enlaces));
}

function prender(enlace, llevar) {
  const caja = document.getElementById(enlace.hash.slice(1));
  if (!caja) return null;
  for (const otra of document.querySelectorAll(".figura-cajas__enlace--prendida, .campo--prendido"))
    otra.classList.remove("figura-cajas__enlace--prendida", "campo--prendido");
  caja.classList.add("figura-cajas__enlace--prendida");
  renglon(enlace)?.classList.add("campo--prendido");
  if (llevar) caja.scrollIntoView({ block: "center", inline: "nearest", behavior: movimiento() });
  return caja;
}

function volver(caja) {
  const linea = document.getElementById(caja.getAttribute("href").slice(1));
  if (!linea) return;
  const plegado = linea.closest("details");
  if (plegado) plegado.open = true;
  const enlace = linea.querySelector("a[data-caja]");
  linea.scrollIntoView({ block: "nearest", behavior: movimiento() });
  enlace?.focus({ preventScroll: true });
}

function moverse(e, enlaces) {
  const paso = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  const lugar = enlaces.indexOf(document.activeElement);
  if (!paso || lugar < 0) return;
  e.preventDefault();
  enlaces[lugar + paso]?.focus();
}

function renglon(enlace) {
  return enlace.closest("[id^=campo-], [id^=hallazgo-]");
}

function movimiento() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
