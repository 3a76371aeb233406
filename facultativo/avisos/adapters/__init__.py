"""Mail out, and the demo's mailbox in."""
