storefront-home = Inicio
storefront-you-are-here = Estás en
storefront-sections = Secciones
storefront-all-of = Todo en
storefront-buy = Comprar
storefront-brands = Las marcas
storefront-brands-text = Quién hace cada cosa, dónde y cómo.
storefront-all-brands = Todas las marcas
storefront-see-brands = Ver las marcas
storefront-see-new = Ver novedades
storefront-just-in = Novedades
storefront-just-in-text = Lo último que ha llegado a la tienda.
storefront-all-new = Ver todas las novedades
storefront-nothing-yet = Aquí habrá cosas muy pronto
storefront-nothing-yet-advice = La tienda se está preparando. Vuelve en unos días.
storefront-reduced = Rebajas
storefront-reduced-how = Junto a cada rebaja está el precio más bajo de los 30 días anteriores. El porcentaje se calcula sobre ese precio.
storefront-all-reduced = Ver todas las rebajas
storefront-promises = Comprar con tranquilidad
storefront-promise-days = 14 días para pensártelo
storefront-promise-days-text = Desde que recibes el pedido puedes devolverlo sin dar explicaciones.
storefront-promise-guarantee-text = Si algo no está bien, lo reparamos o te mandamos otro sin coste.
storefront-promise-who = Sabes quién te vende
storefront-promise-who-text = Cada producto dice quién lo hace y cómo encontrarlo.
storefront-products = Productos
storefront-more = Ver más
storefront-more-label = Más productos
storefront-nothing-here = Aquí no hay productos todavía
storefront-nothing-here-advice = Mira lo que ha llegado últimamente o busca otra cosa.
storefront-inside = Secciones de
storefront-sort = Ordenar por
storefront-sort-go = Ordenar
storefront-sort-newest = Novedades
storefront-sort-cheapest = Precio: de menor a mayor
storefront-sort-dearest = Precio: de mayor a menor
storefront-sort-rated = Mejor valorados
storefront-sorted-newest = Primero lo último que ha llegado.
storefront-sorted-best = Primero lo que más se parece a lo que buscas: cuenta más el nombre que el texto.
storefront-sorted-price = Por precio, con impuestos incluidos.
storefront-sorted-rated = Por la nota de las opiniones, que con pocas se queda cerca de 3,5; a igual nota, primero lo que tiene más opiniones y después lo más nuevo.
storefront-sorted-unpaid = Nadie paga por salir antes.
storefront-facet-rating = Opiniones
storefront-rating-or-more = { $count ->
    [one] 1 estrella o más
   *[other] { $count } estrellas o más
}
storefront-rating = { $count ->
    [one] { $score } de 5 estrellas, 1 opinión
   *[other] { $score } de 5 estrellas, { $count } opiniones
}
storefront-brand-rated = Mejor valorados
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
storefront-per-unit = { $price } por unidad
storefront-lowest-short = Precio más bajo en 30 días: { $price }
storefront-lowest = Precio más bajo de los 30 días anteriores: { $price }
storefront-tax-included = IVA incluido
storefront-colours = { $count ->
    [one] 1 color
   *[other] { $count } colores
}
storefront-does-not-exist = no existe
storefront-stock-in = Disponible
storefront-stock-out = Agotado por ahora
storefront-stock-digital = Digital: lo tienes en la página de tu pedido
storefront-sold-elsewhere = Se vende en otra tienda
storefront-see-elsewhere = Ver dónde se vende
storefront-share = Compartir
storefront-link-copied = Enlace copiado
storefront-qr = Código QR
storefront-qr-alt = Código QR de esta página
storefront-qr-text = Ábrelo con la cámara de otro móvil, o imprímelo junto al producto en la tienda.
storefront-fact-days = 14 días naturales para devoluciones
storefront-fact-days-text = desde que recibes el pedido.
storefront-withdrawal-digital = 14 días para echarte atrás
storefront-withdrawal-digital-text = desde que lo compras.
storefront-withdrawal-made = Se hace para ti.
storefront-withdrawal-perishable = Caduca pronto.
storefront-withdrawal-press = Es prensa.
storefront-withdrawal-dated = Es para una fecha concreta.
storefront-withdrawal-never = Por eso no se puede devolver por un cambio de idea.
storefront-withdrawal-sealed = Va precintado por higiene.
storefront-withdrawal-recording = Va precintado.
storefront-withdrawal-unopened = Tienes 14 días para devolverlo si no has roto el precinto.
storefront-withdrawal-at-once = Se entrega en el acto.
storefront-withdrawal-begun = Tienes 14 días para echarte atrás; si pides recibirlo ya, pierdes ese derecho en cuanto empiezas a descargarlo.
storefront-withdrawal-service = Es un servicio.
storefront-withdrawal-done = Tienes 14 días para echarte atrás; pierdes ese derecho si pides que empiece antes y ya está hecho del todo.
storefront-withdrawal-market = Su precio depende del mercado financiero.
storefront-withdrawal-mixed = Al recibirlo se mezcla con otras cosas.
storefront-withdrawal-unmixed = Tienes 14 días para devolverlo si no lo has mezclado.
storefront-withdrawal-drink = Es una bebida alcohólica: el precio se fija hoy y se entrega pasados 30 días.
storefront-fact-how = Cómo devolver
storefront-returns-path = /devoluciones
storefront-fact-guarantee = { $count ->
    [one] 1 año de garantía legal
   *[other] { $count } años de garantía legal
}
storefront-guarantee-text = { $count ->
    [one] Si en el año que sigue a la entrega un producto falla o no es lo que se anunciaba, te lo reparan o te lo cambian sin que pagues nada. Si no se puede, te rebajan el precio o te devuelven el dinero.
   *[other] Si en los { $count } años que siguen a la entrega un producto falla o no es lo que se anunciaba, te lo reparan o te lo cambian sin que pagues nada. Si no se puede, te rebajan el precio o te devuelven el dinero.
}
storefront-guarantee-path = /garantia
storefront-guarantee-more = Cómo pedir la garantía
storefront-years = { $count ->
    [one] 1 año
   *[other] { $count } años
}
storefront-about = Descripción
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
storefront-maker = Fabricante
storefront-eu-responsible = Responsable en la Unión Europea
storefront-related = También te puede gustar
storefront-picture-next = Imagen siguiente
storefront-picture-back = Imagen anterior
storefront-picture-close = Cerrar
storefront-picture-of = de
storefront-picture-see = Ver la imagen { $count }
storefront-search = Buscar en la tienda
storefront-search-hint = Busca un producto, una marca, un color…
storefront-search-go = Buscar
storefront-search-title = Buscar
storefront-search-for = Resultados para «{ $text }»
storefront-search-everything = Todos los productos
storefront-search-loose = Ningún producto tiene todas esas palabras. Estos tienen algunas.
storefront-search-none = No hemos encontrado «{ $text }»
storefront-search-none-advice = Prueba con menos palabras o mira por secciones.
storefront-suggestions = Sugerencias
storefront-filters = Filtros
storefront-filters-close = Cerrar los filtros
storefront-filter = Filtrar
storefront-filters-apply = Ver resultados
storefront-facet-category = Sección
storefront-facet-brand = Marca
storefront-facet-colour = Color
storefront-facet-price = Precio
storefront-facet-stock = Disponibilidad
storefront-facet-stock-now = Solo lo que hay ahora
storefront-price-min = Desde
storefront-price-max = Hasta
storefront-remove = Quitar
storefront-remove-all = Quitar todo
storefront-sort-best = Relevancia
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
storefront-strip-days = 14 días para devoluciones
storefront-by = De
storefront-made-by = Hecho por
storefront-shipping = Envío y plazos
storefront-shipping-path = /envios
storefront-order = Encargar por correo
storefront-order-again = Avisadme cuando vuelva
storefront-add = Añadir a la cesta
storefront-order-how = Te contestamos con el plazo, los gastos de envío y la forma de pago. No pagas nada ahora.
storefront-order-call = ¿Prefieres hablar? Llama al
storefront-order-subject = Encargo: { $name }
storefront-order-opening = Hola, quiero encargar:
storefront-order-closing = Cantidad: 1. Mi nombre y mi dirección de envío:
storefront-search-again = Cambiar la búsqueda
storefront-search-clear = Borrar la búsqueda
storefront-search-also = Mira también en
storefront-price-changed = El precio de este producto acaba de cambiar.
storefront-hidden = Vista previa: este producto no está publicado y solo lo veis quienes lleváis el catálogo.
storefront-hidden-edit = Editarlo

storefront-texts = Páginas
storefront-texts-lead = Los textos de la tienda: envíos, devoluciones, aviso legal… Vienen escritos y se rellenan con tus datos; puedes escribir los tuyos.
storefront-text-given = El texto que viene con la tienda
storefront-text-own = Texto propio
storefront-text-own-es = Texto propio en español
storefront-text-own-en = Texto propio en inglés
storefront-text-es = En español
storefront-text-en = En inglés
storefront-text-hint = Vacío, vuelve el texto que viene con la tienda.
storefront-text-write = Escribir
storefront-text-lead = La primera línea es el título. Se escribe en Markdown, y lo que va entre dobles llaves se cambia por tus datos. Lo que no deba estar en una página se quita solo.
storefront-text-save = Guardar
storefront-text-preview = Ver cómo queda
storefront-text-done = Guardado. Ya se ve en la tienda.
storefront-text-window = Ver la página
