# Precios: impuestos, promociones y lo que se paga.

pricing-too-much = No podemos calcular un importe tan grande. Quita algo y prueba otra vez.
pricing-other-currency = Aquí hay importes en monedas distintas y no se pueden sumar.

pricing-why-code = { $name } ({ $code })
pricing-code-counts = El código { $code } está aplicado.
pricing-code-unknown = No conocemos el código { $code }. Mira si está bien escrito.
pricing-code-not-yet = El código { $code } vale a partir del { $from }.
pricing-code-over = El código { $code } ya no está en vigor.
pricing-code-used-up = El código { $code } ya se ha usado todas las veces que se podía.
pricing-code-used-by-you = Ya has usado el código { $code }.
pricing-code-needs-account = Para usar el código { $code }, entra antes en tu cuenta.
pricing-code-below-minimum = El código { $code } vale a partir de { $minimum } de compra.
pricing-code-no-goods = El código { $code } no vale para lo que llevas en la cesta.
pricing-code-not-first-order = El código { $code } solo vale para un primer pedido.
pricing-code-not-for-you = El código { $code } es para otro grupo de clientes.
pricing-code-better-one = El código { $code } no se suma a otras promociones, y ya tienes la que más te descuenta.

pricing-redeem-over = «{ $name }» acaba de terminar. Revisa el total antes de comprar.
pricing-redeem-used-up = «{ $name }» se acaba de agotar. Revisa el total antes de comprar.
pricing-redeem-used-by-you = Ya has usado «{ $name }». Revisa el total antes de comprar.

pricing-tax-vat = IVA
pricing-tax-igic = IGIC
pricing-tax-ipsi = IPSI
pricing-tax-surcharge = Recargo de equivalencia
pricing-tax-none = Sin impuestos
pricing-cause-home = Se aplica el impuesto de donde está la tienda.
pricing-cause-oss = Se aplica el IVA del país de destino.
pricing-cause-company = Compra una empresa de otro país de la Unión: el IVA lo declara ella.
pricing-cause-export = El envío sale del territorio del impuesto: el precio va sin él. Al recibirlo puede haber impuestos o aduana.
pricing-cause-elsewhere = No conocemos los impuestos del país de la tienda: los precios se quedan como están.
pricing-proof = NIF-IVA comprobado en VIES el { $day }.
pricing-proof-number = NIF-IVA comprobado en VIES el { $day }, consulta { $number }.

pricing-gives-percent = { $percent } menos
pricing-gives-amount = { $amount } menos
pricing-gives-free-delivery = Envío gratis
pricing-gives-buy-get = Por cada { $buy }, { $get } con un { $percent } menos
pricing-gives-bundle = { $count } por { $amount }
pricing-gives-tiers = Hasta un { $percent } menos según la cantidad

pricing-promotions = Promociones
pricing-promotions-lead = Descuentos y códigos. Quien compra se lleva siempre la combinación que más le descuenta.
pricing-promotions-all = Todas las promociones
pricing-promotions-known = Tus promociones
pricing-promotions-none = Todavía no hay ninguna. Elige abajo qué quieres ofrecer.
pricing-promotions-new = Nueva promoción
pricing-promotions-new-lead = ¿Qué da?
pricing-automatic = sin código
pricing-older = Más antiguas
pricing-kind-percent = Porcentaje
pricing-kind-amount = Importe
pricing-kind-free-delivery = Envío gratis
pricing-kind-buy-get = Compra y llévate
pricing-kind-bundle = Precio por lote
pricing-kind-tiers = Por cantidad
pricing-state-on = Activa
pricing-state-off = Apagada
pricing-state-waiting = Aún no empieza
pricing-state-over = Terminada
pricing-state-used-up = Agotada
pricing-used = { $count ->
    [0] sin usar
    [one] usada una vez
    [1000] usada mil veces o más
   *[other] usada { $count } veces
}
pricing-used-of = usada { $count } de { $most } veces
pricing-save = Guardar
pricing-leave = Dejarla como está
pricing-done-saved = Guardado.
pricing-done-removed = La promoción ya no está.
pricing-done-on = Está encendida.
pricing-done-off = Está apagada.

pricing-promotion-does = Qué hacer con ella
pricing-promotion-switch-on = Encender
pricing-promotion-switch-off = Apagar
pricing-promotion-remove = Quitar
pricing-promotion-remove-sure = ¿Quitar la promoción?
pricing-promotion-gives = Qué da
pricing-promotion-wants = Cuándo vale
pricing-promotion-goods = Para qué productos
pricing-promotion-goods-lead = Si no marcas nada, vale para todo. Una categoría incluye las que tiene debajo.
pricing-promotion-when = Desde cuándo y cuántas veces
pricing-promotion-beside = Junto a otras
pricing-promotion-name-es = Nombre en español
pricing-promotion-name-en = Nombre en inglés
pricing-promotion-name-hint = Lo lee quien compra, junto al descuento.
pricing-promotion-percent = Porcentaje
pricing-promotion-percent-hint = Entre 0,01 y 100.
pricing-promotion-amount = Importe del descuento
pricing-promotion-amount-hint = En la moneda de la tienda, con impuestos: 5 o 12,50.
pricing-promotion-count-hint = Un número de piezas.
pricing-promotion-buy = Cuántas se pagan enteras
pricing-promotion-get = Cuántas llevan el descuento
pricing-promotion-get-hint = Son siempre las más baratas.
pricing-promotion-bundle = Cuántas piezas tiene el lote
pricing-promotion-bundle-price = Precio del lote
pricing-promotion-tiers = Tramos
pricing-promotion-tiers-hint = Uno por línea: a partir de cuántas piezas y qué porcentaje. Por ejemplo, 3 10 y debajo 5 15.
pricing-promotion-code = Código
pricing-promotion-code-hint = Vacío si se aplica sin código. Letras, cifras y guiones; mayúsculas y minúsculas dan igual.
pricing-promotion-minimum = Compra mínima
pricing-promotion-minimum-hint = De los productos para los que vale, antes de descuentos. Vacío si no hay mínimo.
pricing-promotion-first = Solo en el primer pedido de quien entra en su cuenta
pricing-promotion-skips-reduced = Sin los productos que ya están rebajados
pricing-promotion-group = Para quién
pricing-promotion-group-hint = Los grupos se hacen en su propia página.
pricing-promotion-group-none = Para todo el mundo
pricing-promotion-categories = Categorías
pricing-promotion-brands = Marcas
pricing-promotion-products = Productos sueltos
pricing-promotion-products-hint = Sus referencias (SKU), una por línea.
pricing-promotion-starts = Primer día
pricing-promotion-ends = Último día
pricing-promotion-in-all = Cuántas veces en total
pricing-no-bound = Vacío si no hay límite.
pricing-promotion-per-person = Cuántas veces cada persona
pricing-promotion-per-person-hint = Con límite solo vale para quien entra en su cuenta. Vacío si no hay límite.
pricing-promotion-exclusive = No se suma a otras promociones
pricing-promotion-priority = Prioridad
pricing-promotion-priority-hint = Si se suman varias, la más alta se descuenta primero.
pricing-promotion-on = Encendida

pricing-promotion-name-unfit = Escribe un nombre.
pricing-promotion-name-long = Ese nombre pasa de 80 letras.
pricing-promotion-no-day = Eso no es un día del calendario.
pricing-promotion-code-unfit = Un código tiene entre 3 y 32 letras, cifras o guiones.
pricing-promotion-code-taken = Ya hay otra promoción con este código.
pricing-promotion-percent-unfit = Escribe un porcentaje entre 0,01 y 100.
pricing-promotion-amount-unfit = Escribe un importe mayor que cero.
pricing-promotion-count-unfit = Escribe cuántas piezas, hasta 1000. Un lote tiene al menos dos.
pricing-promotion-tiers-unfit = Escribe hasta diez tramos como «3 10», con más piezas y más porcentaje en cada línea.
pricing-promotion-minimum-unfit = Escribe un importe, o deja el campo vacío.
pricing-promotion-days-unfit = El último día no puede ser anterior al primero.
pricing-promotion-limit-unfit = Escribe un número mayor que cero, o deja el campo vacío.
pricing-promotion-priority-unfit = Escribe un número entre -1000 y 1000.
pricing-promotion-group-unfit = El grupo es una sola palabra, con letras, cifras, puntos o guiones.
pricing-promotion-group-unknown = No hay ningún grupo de clientes con esa palabra.
pricing-promotion-too-many-targets = Como mucho { $count } de cada clase.
pricing-promotion-unknown-goods = No vendes nada con la referencia { $sku }.
pricing-promotion-too-many = Ya hay tantas promociones como caben. Apaga o quita alguna.
pricing-promotion-used = Ya se ha usado en algún pedido, así que se queda. Puedes apagarla.

pricing-groups = Grupos de clientes
pricing-groups-lead = Gente para la que puede ser una promoción: socios, escuelas, quien trabaja aquí. Solo cuenta cuando entran en su cuenta.
pricing-groups-all = Todos los grupos
pricing-groups-known = Tus grupos
pricing-groups-none = Todavía no hay ninguno. Haz uno y pon dentro a quien quieras.
pricing-groups-new = Nuevo grupo
pricing-group-make = Hacer el grupo
pricing-group-name = Nombre
pricing-group-name-hint = Por ejemplo, Socios del taller. Quien está dentro lo lee si pide sus datos.
pricing-group-code = Palabra
pricing-group-code-hint = Con ella lo nombran las promociones; luego no cambia. Vacía si la sacamos del nombre.
pricing-group-people-count = { $count ->
    [0] sin nadie
    [one] 1 persona
   *[other] { $count } personas
}
pricing-group-people = Quién está dentro
pricing-group-people-none = Todavía no hay nadie.
pricing-group-since = desde el { $day }
pricing-group-more = Más gente
pricing-group-take-out = Sacar
pricing-group-in = Meter a más gente
pricing-group-emails = Correos
pricing-group-emails-hint = Los de sus cuentas, uno por línea; hasta 200 de una vez.
pricing-group-put-in = Meter en el grupo
pricing-group-own = El grupo
pricing-group-remove = Quitar el grupo
pricing-group-remove-sure = ¿Quitar el grupo?
pricing-group-remove-hint = Quien está dentro deja de tener sus promociones.
pricing-group-leave = Dejarlo como está
pricing-group-done-made = Grupo hecho. Ahora mete a quien quieras.
pricing-group-done-in = { $count ->
    [one] Una persona está dentro.
   *[other] { $count } personas están dentro.
}
pricing-group-done-out = Ya no está en el grupo.
pricing-group-done-removed = El grupo ya no está.
pricing-group-unknown = { $count ->
    [one] Con este correo no hay ninguna cuenta.
   *[other] Con estos correos no hay ninguna cuenta.
}
pricing-group-name-missing = Escribe un nombre.
pricing-group-name-long = El nombre puede tener { $most } letras como mucho.
pricing-group-code-unfit = La palabra tiene letras, cifras, puntos o guiones, sin espacios ni acentos; 40 como mucho.
pricing-group-code-taken = Ya hay un grupo con esta palabra.
pricing-group-too-many = Ya hay tantos grupos como caben. Quita alguno.
pricing-group-named = La promoción «{ $promotion }» es para este grupo y está encendida. Apágala o cámbiala antes.
pricing-group-nobody-typed = Escribe al menos un correo.
pricing-group-too-many-at-once = De una vez, { $most } como mucho.
pricing-group-person-unknown = Con ese correo no hay ninguna cuenta.

pricing-taxes = Impuestos
pricing-taxes-lead = Los precios que escribes llevan dentro el impuesto de donde está tu tienda. Aquí decides qué pasa al vender fuera.
pricing-taxes-adviser = Los tipos vienen con el programa. Compruébalos con quien te lleva los impuestos; si alguno no es el tuyo, corrígelo abajo.
pricing-taxes-seat = Dónde está la tienda
pricing-taxes-seat-hint = Decide qué impuesto llevan tus precios.
pricing-taxes-oss = Cobro el IVA del país de destino (ventanilla única, OSS)
pricing-taxes-oss-hint = Obligatorio si vendes a particulares de otros países de la Unión más de 10 000 € al año.
pricing-taxes-roi = Vendo sin IVA a empresas de otros países de la Unión (estoy en el ROI)
pricing-taxes-roi-hint = Quien compra escribe su NIF-IVA y se comprueba en el registro de la Unión (VIES). Solo si tu tienda está dada de alta en el registro de operadores intracomunitarios.
pricing-taxes-union = Si el IVA de destino es otro
pricing-taxes-union-hint = Solo cuenta con la ventanilla única.
pricing-taxes-union-stay = El precio es el mismo en todas partes
pricing-taxes-union-follow = El precio sube o baja con el IVA
pricing-taxes-exports = Si el envío sale de tu territorio de impuestos
pricing-taxes-exports-hint = Fuera de la Unión, y entre la Península, Canarias, Ceuta y Melilla.
pricing-taxes-exports-lose = El precio va sin el impuesto
pricing-taxes-exports-keep = El precio es el mismo
pricing-taxes-own = Tipos corregidos
pricing-taxes-own-hint = Uno por línea: el código de abajo y los tipos general, reducido y superreducido. Por ejemplo, FR 20 10 5,5.
pricing-taxes-unknown-land = No conocemos { $land }. Usa uno de los códigos de la lista de abajo.
pricing-taxes-land-twice = { $land } está dos veces.
pricing-taxes-rates-unfit = En «{ $line }» faltan o sobran números: son tres porcentajes, de 50 como mucho.
pricing-taxes-force = Tipos en vigor
pricing-taxes-force-lead = Los que se aplican hoy. La clase reducida y la superreducida no incluyen lo mismo en cada país.
pricing-taxes-is-own = corregido por ti
pricing-land-es = Península y Baleares
pricing-land-es-cn = Canarias
pricing-land-es-ce = Ceuta
pricing-land-es-ml = Melilla
pricing-land-pt-20 = Azores
pricing-land-pt-30 = Madeira
pricing-land-xi = Irlanda del Norte
pricing-class-standard = General
pricing-class-reduced = Reducido
pricing-class-super-reduced = Superreducido
pricing-try = Pruébalo
pricing-try-lead = En qué se convierte un precio de 100 según adónde se envía.
pricing-try-country = País
pricing-try-postcode = Código postal
pricing-try-postcode-hint = Cambia las cosas en Canarias, Ceuta, Melilla, Azores o Madeira.
pricing-try-company = Compra una empresa con número de IVA
pricing-try-surcharge = Compra un comercio con recargo de equivalencia
pricing-try-go = Calcular
pricing-try-price = { $price } ({ $tax })

pricing-audit-promotion-added = Creó una promoción
pricing-audit-promotion-changed = Cambió una promoción
pricing-audit-promotion-switched = Encendió o apagó una promoción
pricing-audit-promotion-removed = Quitó una promoción
pricing-audit-taxes-changed = Cambió los impuestos
pricing-audit-promotion-ended = Terminó una promoción
pricing-audit-group-made = Hizo un grupo de clientes
pricing-audit-group-renamed = Cambió el nombre de un grupo de clientes
pricing-audit-group-removed = Quitó un grupo de clientes
pricing-audit-group-joined = Metió a alguien en un grupo de clientes
pricing-audit-group-left = Sacó a alguien de un grupo de clientes

pricing-personal-uses = Qué promociones has usado y en qué pedido.
pricing-personal-counts = Cuántas veces has usado cada promoción.
pricing-personal-groups = En qué grupos de clientes estás y desde cuándo.

pricing-api-group = Promociones
pricing-api-list-promotions = Todas las promociones, las últimas primero.
pricing-api-create-promotion = Crea una promoción.
pricing-api-get-promotion = Una promoción.
pricing-api-change-promotion = Cambia los campos que se nombran.
pricing-api-delete-promotion = Quita una promoción que nadie ha usado.
pricing-api-end-promotion = Termina ahora una promoción. Lo que ya se usó se queda.
pricing-api-list-coupons = Las promociones con código, por su código.
pricing-api-get-coupon = La promoción de un código, se escriba como se escriba.
pricing-api-groups = Grupos de clientes
pricing-api-list-customer-groups = Todos los grupos de clientes, por su palabra.
pricing-api-create-customer-group = Hace un grupo de clientes sin nadie dentro.
pricing-api-get-customer-group = Un grupo de clientes.
pricing-api-change-customer-group = Cambia el nombre de un grupo; su palabra se queda.
pricing-api-delete-customer-group = Quita un grupo que no usa ninguna promoción encendida.
pricing-api-list-customer-group-people = Quién está en un grupo.
pricing-api-add-customer-group-person = Mete en un grupo a quien tiene cuenta con ese correo.
pricing-api-remove-customer-group-person = Saca a alguien de un grupo.
pricing-api-taxes = Impuestos
pricing-api-get-taxes = Lo que la tienda ha decidido sobre impuestos.
pricing-api-change-taxes = Cambia los campos que se nombran.
pricing-api-list-tax-rates = Los tipos que se aplican hoy en cada sitio.
