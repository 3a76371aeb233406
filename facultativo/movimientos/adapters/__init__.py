"""The answer PDF of IMSS, read inside a child process with bounds."""
