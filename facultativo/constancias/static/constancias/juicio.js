// Is it authentic, and does it still count? Keys and list are given; nothing here touches the page or the network.
"use strict";
window.Juicio = (() => {
  const EXP = 4, NBF = 5, IAT = 6, CTI = 7, CARTA = -65537, REVOCADAS = -65538, LLAVES_MALAS = -65539;
  const texto = new TextEncoder();

  async function firmado(sobre, llaves) {
    const jwk = llaves.keys.find((k) => k.kid === sobre.kid);
    if (!jwk) return null;
    const llave = await crypto.subtle.importKey("jwk", { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, "Ed25519", false,
      ["verify"]);
    return crypto.subtle.verify("Ed25519", llave, sobre.firma, sobre.firmado);
  }

  // { hora, revocadas, malas } of a list that the school signed; null when there is none or it is not.
  async function leerLista(bytes, llaves) {
    if (!bytes || !bytes.length) return null;
    try {
      const sobre = Sobre.abrir(bytes);
      if (!(await firmado(sobre, llaves))) return null;
      const d = sobre.derechos;
      const hex = (clave) => new Set(d.get(clave).map(Sobre.enHex));
      return { hora: d.get(IAT), revocadas: hex(REVOCADAS), malas: hex(LLAVES_MALAS) };
    } catch {
      return null;
    }
  }

  async function enLista(codigo, lista) {
    const huella = new Uint8Array(await crypto.subtle.digest("SHA-256", codigo)).slice(0, 8);
    return lista.revocadas.has(Sobre.enHex(huella));
  }

  // { caso, carta }: `caso` is one of the templates of the page.
  async function juzgar(bytes, llaves, lista, ahora) {
    let sobre;
    try {
      sobre = Sobre.abrir(bytes);
    } catch {
      return { caso: "ilegible" };
    }
    if (lista && lista.malas.has(sobre.kid)) return { caso: "llave" };
    const buena = await firmado(sobre, llaves);
    if (buena === null) return { caso: "llave" };
    const carta = buena && cartaDe(sobre.derechos);
    if (!carta) return { caso: "alterada" };
    if (lista && (await enLista(carta.codigo, lista))) return { caso: "revocada", carta };
    if (ahora >= carta.hasta) return { caso: "terminada", carta };
    return { caso: ahora < carta.desde ? "futura" : "autentica", carta };
  }

  function cartaDe(d) {
    const partes = d.get(CARTA);
    if (!Array.isArray(partes) || partes.length < 4) return null;
    const [tipo, folio, iniciales, huella] = partes;
    return { tipo, folio, iniciales, huella, escuela: d.get(1), codigo: d.get(CTI), desde: d.get(NBF), hasta: d.get(EXP),
      emitida: d.get(IAT) };
  }

  // The print of what somebody typed from the paper, as the school made it (rules/derechos.py).
  async function esDe(identificador, carta, vueltas) {
    const limpio = identificador.toUpperCase().replace(/[^0-9A-ZÑ]/g, "");
    const clave = await crypto.subtle.importKey("raw", texto.encode(limpio), "PBKDF2", false, ["deriveBits"]);
    const como = { name: "PBKDF2", hash: "SHA-256", salt: carta.codigo, iterations: vueltas };
    const bits = await crypto.subtle.deriveBits(como, clave, carta.huella.length * 8);
    return Sobre.enHex(new Uint8Array(bits)) === Sobre.enHex(carta.huella);
  }

  return { esDe, juzgar, leerLista };
})();
