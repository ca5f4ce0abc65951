storefront-home = Inicio
storefront-you-are-here = Estás en
storefront-sections = Secciones
storefront-all-of = Todo en
storefront-buy = Comprar
storefront-brands = Los talleres
storefront-brands-text = Quién hace cada cosa, dónde y cómo.
storefront-all-brands = Todos los talleres
storefront-see-brands = Conocer los talleres
storefront-see-new = Ver lo nuevo
storefront-just-in = Recién llegado
storefront-just-in-text = Lo último que ha entrado en la tienda.
storefront-all-new = Todo lo nuevo
storefront-nothing-yet = Aquí habrá cosas muy pronto
storefront-nothing-yet-advice = La tienda se está preparando. Vuelve en unos días.
storefront-reduced = Rebajado
storefront-reduced-how = Junto a cada rebaja está el precio más bajo de los 30 días anteriores. El porcentaje se calcula sobre ese precio.
storefront-all-reduced = Todo lo rebajado
storefront-promises = Comprar con tranquilidad
storefront-promise-days = 14 días para pensártelo
storefront-promise-days-text = Desde que lo recibes puedes devolverlo sin dar razones.
storefront-promise-guarantee = 3 años de garantía legal
storefront-promise-guarantee-text = Si algo no está bien, lo reparamos o te damos otro sin coste.
storefront-promise-who = Sabes quién te vende
storefront-promise-who-text = Cada producto dice quién lo hace y cómo encontrarlo.
storefront-products = Productos
storefront-more = Ver más
storefront-more-label = Más productos
storefront-nothing-here = Aquí no hay productos todavía
storefront-nothing-here-advice = Mira lo que ha llegado últimamente o busca otra cosa.
storefront-inside = Dentro de
storefront-sort = Ordenar por
storefront-sort-go = Ordenar
storefront-sort-newest = Lo más nuevo
storefront-sort-cheapest = Precio: de menor a mayor
storefront-sort-dearest = Precio: de mayor a menor
storefront-percent-off = −{ $percent } %
storefront-sold-out = Agotado
storefront-few-left = { $count ->
    [one] Queda 1
   *[other] Quedan { $count }
}
storefront-new = Nuevo
storefront-from = desde
storefront-before = antes
storefront-price = Precio
storefront-lowest-short = Precio más bajo en 30 días: { $price }
storefront-lowest = Precio más bajo de los 30 días anteriores: { $price }.
storefront-tax-included = IVA incluido.
storefront-colours = { $count ->
    [one] 1 color
   *[other] { $count } colores
}
storefront-does-not-exist = no existe
storefront-stock-in = Disponible
storefront-stock-out = Agotado por ahora
storefront-stock-digital = Digital: no hay que esperar ningún paquete
storefront-sold-elsewhere = Se vende en otra tienda
storefront-see-elsewhere = Ver dónde se vende
storefront-ask = Pide información
storefront-share = Compartir
storefront-link-copied = Enlace copiado
storefront-qr = Código QR
storefront-qr-alt = Código QR de esta página
storefront-qr-text = Ábrelo con la cámara de otro móvil, o imprímelo junto al producto en la tienda.
storefront-fact-days = 14 días para devolverlo
storefront-fact-days-text = desde que lo recibes.
storefront-fact-how = Cómo se hace
storefront-returns-path = /devoluciones
storefront-fact-guarantee = { $count ->
    [one] 1 año de garantía legal
   *[other] { $count } años de garantía legal
}
storefront-about = Cómo es
storefront-specs = Características
storefront-weight = Peso
storefront-sku = Referencia
storefront-gtin = Código de barras
storefront-parts = Qué trae
storefront-units = { $count ->
    [one] 1 unidad
   *[other] { $count } unidades
}
storefront-safety = Seguridad y fabricante
storefront-related = También te puede gustar
storefront-picture-next = Imagen siguiente
storefront-picture-back = Imagen anterior
storefront-picture-close = Cerrar
storefront-picture-of = de
storefront-picture-see = Ver la imagen { $count }
storefront-search = Buscar en la tienda
storefront-search-hint = Busca un cuenco, un taller, un color…
storefront-search-go = Buscar
storefront-search-title = Buscar
storefront-search-for = Resultados de «{ $text }»
storefront-search-everything = Todo lo que hay
storefront-search-loose = Nada tiene todas esas palabras. Esto tiene algunas.
storefront-search-none = No hemos encontrado «{ $text }»
storefront-search-none-advice = Prueba con menos palabras o mira por secciones.
storefront-suggestions = Sugerencias
storefront-filters = Filtros
storefront-filters-close = Cerrar los filtros
storefront-filter = Filtrar
storefront-filters-apply = Ver resultados
storefront-facet-category = Sección
storefront-facet-brand = Taller
storefront-facet-colour = Color
storefront-facet-price = Precio
storefront-facet-stock = Disponibilidad
storefront-facet-stock-now = Solo lo que hay ahora
storefront-price-min = Desde
storefront-price-max = Hasta
storefront-remove = Quitar
storefront-remove-all = Quitar todo
storefront-sort-best = Lo que mejor encaja
storefront-results-none = Nada cumple todos los filtros
storefront-results-none-advice = Quita alguno para ver más productos.
storefront-count = { $count ->
    [one] 1 producto
   *[other] { $count } productos
}
storefront-feature-feed = Novedades por RSS
storefront-feature-feed-duty = Otras páginas pueden publicar tus novedades y no decides cómo las muestran.
storefront-feature-qr = Código QR para la tienda física
storefront-feature-qr-duty = Imprime el código de cada producto y ponlo junto a él. Si cambia la dirección, el código sigue llevando a su página.
storefront-feature-share = Compartir un producto
storefront-feature-share-duty = Lo que digan al compartirlo ya no lo controlas tú.
storefront-feature-related = Combina bien con
storefront-feature-related-duty = Elige en la ficha de cada producto con qué combina y revísalo cuando algo se agote.
storefront-feature-who-nobody = Nadie
storefront-feature-who-shop = Quien atiende la tienda física
storefront-feature-who-catalogue = Quien lleva el catálogo
storefront-price-changed = El precio de este producto acaba de cambiar.
