"""What others change in Zoho, noticed and carried out."""
