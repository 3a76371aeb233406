// One key per decision. `data-tecla="a"` on a button or link is pressed by that key, unless somebody is writing.
document.addEventListener("keydown", (e) => {
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input:not([type=radio]), textarea, select")) return;
  const destino = document.querySelector(`[data-tecla="${CSS.escape(e.key.toLowerCase())}"]`);
  if (!destino) return;
  e.preventDefault();
  destino.focus();
  destino.click();
});
