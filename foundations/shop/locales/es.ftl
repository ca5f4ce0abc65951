shop-name-missing = La tienda necesita un nombre.
shop-email-unfit = Escribe un correo al que podamos contestar.
