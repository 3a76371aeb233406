"""The outside of a document: PDF, pictures, QR, OCR, XML, and the child process in which all of it happens."""
