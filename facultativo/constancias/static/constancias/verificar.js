// The page that a QR opens. Once opened with network, it works without.
"use strict";
(() => {
  const lugar = document.getElementById("resultado");
  const porEscrito = document.getElementById("por-escrito");
  const ALMACEN = "verificar-1";
  const LISTA_VIEJA = 7 * 86400;
  const TITULOS = { imss: "Constancia de inscripción para el IMSS", inscripcion: "Constancia de inscripción",
    manifestacion: "Manifestación bajo protesta de decir verdad" };
  const dia = new Intl.DateTimeFormat("es-MX", { dateStyle: "long", timeZone: "America/Mexico_City" });
  const hora = new Intl.DateTimeFormat("es-MX", { dateStyle: "long", timeStyle: "short", hourCycle: "h23" });
  const fecha = (s) => dia.format(new Date(s * 1000));

  // Fresh when there is network; else what was kept.
  async function traer(url) {
    try {
      const respuesta = await fetch(url, { cache: "no-cache", credentials: "omit" });
      if (!respuesta.ok) throw new Error(String(respuesta.status));
      if ("caches" in window) await (await caches.open(ALMACEN)).put(url, respuesta.clone());
      return respuesta;
    } catch {
      return "caches" in window ? caches.match(url, { ignoreVary: true }) : undefined;
    }
  }

  async function juzgar(fragmento) {
    const bytes = bytesDe(fragmento);
    if (!bytes) return mostrar({ caso: "ilegible" });
    const [llaves, revocadas] = await Promise.all([traer(lugar.dataset.llaves), traer(lugar.dataset.revocadas)]);
    if (!llaves) return mostrar({ caso: "sin-llaves" });
    const juego = await llaves.json();
    try {
      const lista = await Juicio.leerLista(revocadas && new Uint8Array(await revocadas.arrayBuffer()), juego);
      const ahora = Date.now() / 1000;
      mostrar(await Juicio.juzgar(bytes, juego, lista, ahora), juego, lista, ahora);
    } catch {
      mostrar({ caso: "navegador" });
    }
  }

  function bytesDe(fragmento) {
    try {
      return Sobre.deBase45(decodeURIComponent(fragmento));
    } catch {
      return null;
    }
  }

  function mostrar({ caso, carta }, juego, lista, ahora) {
    const copia = (id) => document.getElementById(id).content.cloneNode(true);
    lugar.replaceChildren(copia(`caso-${caso}`));
    lugar.dataset.caso = caso;
    if (carta) {
      lugar.append(copia("datos"));
      const datos = { titulo: TITULOS[carta.tipo] || carta.tipo, escuela: juego.escuelas[carta.escuela] || carta.escuela,
        folio: carta.folio, iniciales: [...carta.iniciales].map((l) => `${l}…`).join(" "),
        vigencia: `del ${fecha(carta.desde)} al ${fecha(carta.hasta - 1)}`, emitida: fecha(carta.emitida) };
      for (const [que, dice] of Object.entries(datos)) lugar.querySelector(`[data-dato=${que}]`).textContent = dice;
      document.getElementById("actualidad").textContent = actualidad(lista, ahora);
      document.getElementById("comparar").addEventListener("submit", (e) => comparar(e, carta, juego.vueltas));
    }
    lugar.hidden = false;
    // With a good answer the form for paper would only distract; with a bad one it is the way out.
    porEscrito.hidden = Boolean(carta);
    for (const h of porEscrito.querySelectorAll("h1")) h.hidden = true;
    document.title = lugar.querySelector("h1").textContent;
  }

  function actualidad(lista, ahora) {
    if (!lista) return "No tenemos la lista de constancias revocadas: la firma es buena, pero no se sabe si después la "
      + "escuela la revocó. Vuelve a abrir esta página con internet.";
    const de = `Lista de revocadas del ${hora.format(new Date(lista.hora * 1000))}.`;
    if (ahora - lista.hora > LISTA_VIEJA) return `${de} Ya es vieja: lo que se revocó después no se sabe. Abre esta `
      + "página con internet.";
    return navigator.onLine ? de : `Sin internet. ${de} Lo que se revocó después no se sabe.`;
  }

  async function comparar(evento, carta, vueltas) {
    evento.preventDefault();
    const dice = document.getElementById("comparado");
    const escrito = document.getElementById("identificador").value;
    const igual = escrito.trim() && (await Juicio.esDe(escrito, carta, vueltas));
    dice.textContent = igual ? "Coincide: la constancia es de esa persona."
      : "No coincide. Revisa letra por letra; si está bien escrita, el papel fue alterado.";
  }

  async function guardarPagina() {
    if (!("serviceWorker" in navigator) || !("caches" in window)) return;
    await navigator.serviceWorker.register(lugar.dataset.trabajador);
    const mios = performance.getEntriesByType("resource").map((r) => r.name)
      .filter((url) => url.startsWith(location.origin) && url.includes("/estatico/"));
    const almacen = await caches.open(ALMACEN);
    // Without credentials: what is kept is the page of a stranger, whoever has come in on this phone.
    const sinNombre = [...new Set([location.pathname, ...mios])].map((url) => new Request(url, { credentials: "omit" }));
    await almacen.addAll(sinNombre);
    for (const url of [lugar.dataset.llaves, lugar.dataset.revocadas]) await traer(url);
    document.documentElement.dataset.sinRed = "listo";
  }

  const mirar = () => location.hash.length > 1 && juzgar(location.hash.slice(1));
  window.addEventListener("hashchange", mirar);
  window.addEventListener("load", () => guardarPagina().catch(() => {}));
  mirar();
})();
