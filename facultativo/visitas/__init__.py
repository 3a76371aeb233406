"""Who may board: visitas a empresas and viajes de estudio (TecNM procedure `VI-PO-001`)."""
