// What a QR carries after `#`: base45 (RFC 9285) of a COSE_Sign1 (RFC 9052) with a CBOR Web Token (RFC 8392).
// Nothing here touches the page or the network.
"use strict";
window.Sobre = (() => {
  const LETRAS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const LARGO_MAXIMO = 4000;

  function deBase45(texto) {
    const valores = [...texto].map((c) => LETRAS.indexOf(c));
    if (valores.includes(-1) || valores.length > LARGO_MAXIMO || valores.length % 3 === 1) throw new Error("base45");
    const bytes = [];
    for (let i = 0; i < valores.length; i += 3) {
      const grupo = valores.slice(i, i + 3);
      const n = grupo.reduceRight((suma, v) => suma * 45 + v, 0);
      if (n >= 256 ** (grupo.length - 1)) throw new Error("base45");
      if (grupo.length === 3) bytes.push(n >> 8);
      bytes.push(n & 255);
    }
    return new Uint8Array(bytes);
  }

  // The part of CBOR (RFC 8949) that we write: integers, bytes, text, arrays, maps and one tag, of definite length.
  function deCbor(bytes) {
    let i = 0;
    const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    function largo(corto) {
      if (corto < 24) return corto;
      const ancho = { 24: 1, 25: 2, 26: 4, 27: 8 }[corto];
      if (!ancho || i + ancho > bytes.length) throw new Error("cbor");
      const n = { 1: () => vista.getUint8(i), 2: () => vista.getUint16(i), 4: () => vista.getUint32(i),
        8: () => Number(vista.getBigUint64(i)) }[ancho]();
      i += ancho;
      return n;
    }
    function trozo(n) {
      if (i + n > bytes.length) throw new Error("cbor");
      i += n;
      return bytes.slice(i - n, i);
    }
    function valor(hondo) {
      if (hondo > 8 || i >= bytes.length) throw new Error("cbor");
      const primero = bytes[i++];
      const n = largo(primero & 31);
      const muchos = (paso) => {
        if (n > bytes.length) throw new Error("cbor");
        return Array.from({ length: n }, paso);
      };
      switch (primero >> 5) {
        case 0: return n;
        case 1: return -1 - n;
        case 2: return trozo(n);
        case 3: return new TextDecoder("utf-8", { fatal: true }).decode(trozo(n));
        case 4: return muchos(() => valor(hondo + 1));
        case 5: return new Map(muchos(() => [valor(hondo + 1), valor(hondo + 1)]));
        case 6: return { etiqueta: n, valor: valor(hondo + 1) };
        default: throw new Error("cbor");
      }
    }
    const leido = valor(0);
    if (i !== bytes.length) throw new Error("cbor");
    return leido;
  }

  function cabecera(tipo, n) {
    if (n < 24) return [(tipo << 5) | n];
    if (n < 256) return [(tipo << 5) | 24, n];
    return n < 65536 ? [(tipo << 5) | 25, n >> 8, n & 255]
      : [(tipo << 5) | 26, (n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
  }

  // Sig_structure (RFC 9052 §4.4), the bytes that were signed: ["Signature1", protected, h'', payload].
  function loFirmado(protegido, carga) {
    const contexto = new TextEncoder().encode("Signature1");
    return new Uint8Array([0x84, ...cabecera(3, contexto.length), ...contexto, ...cabecera(2, protegido.length),
      ...protegido, 0x40, ...cabecera(2, carga.length), ...carga]);
  }

  const enHex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");

  // { kid, derechos, firmado, firma }, or an error when this is not an envelope of ours.
  function abrir(bytes) {
    const mensaje = deCbor(bytes);
    const [protegido, , carga, firma] = mensaje.etiqueta === 18 ? mensaje.valor : [];
    const cabeza = deCbor(protegido);
    if (cabeza.get(1) !== -8 || firma.length !== 64) throw new Error("cose");
    const derechos = deCbor(carga);
    if (!(derechos instanceof Map)) throw new Error("cwt");
    return { kid: enHex(cabeza.get(4)), derechos, firmado: loFirmado(protegido, carga), firma };
  }

  return { abrir, deBase45, enHex };
})();
