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
shop-field-missing = Esto hace falta.
shop-field-long = Es demasiado largo: como mucho, { $most } caracteres.
shop-field-unfit = Hay caracteres que no se ven. Escríbelo a mano, sin pegarlo.
shop-phone-unfit = Escribe el teléfono con números, con su prefijo si quieres: +34 925 12 34 56.
shop-country-unknown = Elige un país de la lista.
shop-tax-id-unfit = Ese número no es válido en el país elegido. Revisa los números y la letra.
shop-zone-unknown = Elige una zona horaria de la lista.
shop-currency-stays = La moneda ya no se puede cambiar: hay productos con precio, y 20 € no son 20 £. Para cambiarla hay que empezar con una tienda vacía.
shop-changed-meanwhile = Alguien ha cambiado estos datos mientras tanto. Abre la página otra vez y repite tu cambio.
shop-audit-changed = cambió los datos de la tienda
shop-text-title-missing = La primera línea tiene que ser el título, con una almohadilla delante: «# Envíos».
shop-text-long = El texto es demasiado largo: como mucho, { $most } caracteres.
shop-text-unfit = Hay caracteres que no se ven. Escríbelo a mano, sin pegarlo.
shop-audit-text = cambió un texto de la tienda
shop-api-group = La tienda
shop-api-show-shop = Dice qué tienda es: nombre, identidad legal, moneda.
