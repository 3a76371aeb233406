"""What everybody in the house agrees on: identifiers, dates, findings, who acts. Pure."""
