// j and k walk the rows of a list, x ticks, Enter opens (the link has the focus), / goes to the search box.
"use strict";
(() => {
  const enlaces = () => [...document.querySelectorAll("[data-teclas] tbody th a")];
  const escribe = (e) => e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName) && e.target.type !== "checkbox";
  const mover = (paso) => {
    const lista = enlaces();
    const aqui = lista.indexOf(document.activeElement);
    const otro = lista[aqui < 0 ? (paso > 0 ? 0 : lista.length - 1) : Math.min(Math.max(aqui + paso, 0), lista.length - 1)];
    if (otro) { otro.focus(); otro.scrollIntoView({ block: "nearest" }); }
  };
  const marcar = () => {
    const casilla = document.activeElement.closest("tr")?.querySelector("input[type=checkbox]");
    if (casilla) casilla.checked = !casilla.checked;
  };
  const hacer = {
    j: () => mover(1),
    k: () => mover(-1),
    x: marcar,
    "/": () => document.querySelector("[data-buscar]")?.focus(),
  };
  document.addEventListener("keydown", (e) => {
    if (escribe(e) || !hacer[e.key]) return;
    e.preventDefault();
    hacer[e.key]();
  });
})();
