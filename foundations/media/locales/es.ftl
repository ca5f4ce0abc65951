media-too-heavy = El archivo pesa demasiado: como mucho, 20 MB.
media-no-picture = El archivo no es una imagen JPEG, PNG, GIF o WebP.
media-too-large = La imagen es demasiado grande: { $width } × { $height } píxeles.
media-damaged = La imagen está dañada y no se puede leer.
media-off-limits = Esa dirección no se puede leer: no es una dirección pública de la web.
media-not-there = En esa dirección no hay ninguna imagen.
media-unreachable = Nadie responde en esa dirección, y ya se ha intentado muchas veces.
