"""Tables of the Instructivo Normativo para la Asignación de la CURP (DOF 18-10-2021)."""

NORMA = "Instructivo Normativo para la Asignación de la CURP, DOF 18-10-2021"

ENTIDADES = {
    "AS": "Aguascalientes",
    "BC": "Baja California",
    "BS": "Baja California Sur",
    "CC": "Campeche",
    "CH": "Chihuahua",
    "CL": "Coahuila",
    "CM": "Colima",
    "CS": "Chiapas",
    "DF": "Ciudad de México",
    "DG": "Durango",
    "GR": "Guerrero",
    "GT": "Guanajuato",
    "HG": "Hidalgo",
    "JC": "Jalisco",
    "MC": "México",
    "MN": "Michoacán",
    "MS": "Morelos",
    "NE": "Nacido en el extranjero",
    "NL": "Nuevo León",
    "NT": "Nayarit",
    "OC": "Oaxaca",
    "PL": "Puebla",
    "QR": "Quintana Roo",
    "QT": "Querétaro",
    "SL": "Sinaloa",
    "SP": "San Luis Potosí",
    "SR": "Sonora",
    "TC": "Tabasco",
    "TL": "Tlaxcala",
    "TS": "Tamaulipas",
    "VZ": "Veracruz",
    "YN": "Yucatán",
    "ZS": "Zacatecas",
}
"""Where the person was born: 32 states and NE. Ciudad de México is still DF."""

SEXOS = frozenset("HMX")
"""Hombre, mujer, no binario."""

_PALABRAS = """
    BACA BAKA BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COGI COJA COJE COJI COJO COLA CULO FALO FETO
    GETA GUEI GUEY JETA JOTO KACA KACO KAGA KAGO KAKA KAKO KOGE KOGI KOJA KOJE KOJI KOJO KOLA KULO LILO
    LOCA LOCO LOKA LOKO MAME MAMO MEAR MEAS MEON MIAR MION MOCO MOKO MULA MULO NACA NACO PEDA PEDO PENE
    PIPI PITO POPO PUTA PUTO QULO RATA ROBA ROBE ROBO RUIN SENO TETA VACA VAGA VAGO VAKA VUEI VUEY WUEI
    WUEY
"""
PALABRAS_INCONVENIENTES = frozenset(_PALABRAS.split())
"""Anexo 2: when the first four letters form one of these, the second becomes X (the RFC changes the last)."""

_PARTICULAS = "DA DAS DE DEL DER DI DIE DD EL LA LOS LAS LE LES MAC MC VAN VON Y"
PARTICULAS = frozenset(_PARTICULAS.split())
"""Prepositions, conjunctions and contractions: they do not count at the start of a compound name."""

NOMBRES_QUE_CEDEN = frozenset({"MARIA", "MA", "MA.", "JOSE", "J", "J."})
"""First names that give their place to the next one in a compound name."""
