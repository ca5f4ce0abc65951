shop-name-missing = La tienda necesita un nombre.
shop-email-unfit = Escribe un correo al que podamos contestar.
shop-country-unfit = Escribe el país con sus dos letras en mayúsculas, como ES.
shop-notice-too-heavy = El archivo pesa demasiado: como mucho, { $most } MB.
shop-notice-no-picture = El aviso tiene que ser una imagen PNG, JPEG o WebP.
shop-notice-damaged = La imagen está dañada y no se puede leer.
shop-notice-too-large = La imagen tiene demasiados píxeles: como mucho, { $most } millones.
shop-notice-unwritable = No se puede guardar el archivo en la carpeta de datos. Detalle: { $why }
shop-notice-shown = Aviso oficial en { $lang ->
    [en] inglés
   *[es] español
}: { $width } × { $height } píxeles. Se ve en la página de la garantía y en los productos.
shop-notice-none = En { $lang ->
    [en] inglés
   *[es] español
} no hay aviso oficial. Se muestra un texto de la tienda.
shop-notice-removed = Se ha quitado el aviso oficial en { $lang ->
    [en] inglés
   *[es] español
}. Se muestra un texto de la tienda.
shop-doctor = garantía legal
shop-doctor-notice = falta el aviso oficial de la garantía en { $lang ->
    [en] inglés
   *[es] español
}: ponlo con «plaza notice ARCHIVO --lang { $lang }».
