# Envíos: a dónde, cómo, cuánto cuesta y cuándo llega.

# Lo que lee quien compra
shipping-rates = Envíos y plazos
shipping-rates-lead = Adónde enviamos, cuánto cuesta y cuándo llega.
shipping-rates-cut-off = Lo que pides un día laborable antes de las { $time } empieza a prepararse ese mismo día.
shipping-rates-taxes = Los precios llevan los impuestos incluidos.
shipping-rates-window = Si lo pides ahora: { $window }.
shipping-rates-none = Ahora mismo no enviamos a ningún sitio. Escríbenos y buscamos la manera.
shipping-crumbs = Estás en
shipping-home = Inicio
shipping-foot = Envíos
shipping-foot-text = Cuánto cuestan y cuándo llegan.
shipping-foot-go = Ver precios y plazos
shipping-free = Gratis
shipping-step = Hasta { $bound }: { $price }
shipping-step-beyond = Más: { $price }
shipping-free-from-value = Gratis desde { $value }
shipping-takes-today = El mismo día
shipping-takes = { $count ->
    [one] En un día laborable
   *[other] En { $count } días laborables
}
shipping-takes-between = { $count ->
    [one] En un día laborable como mucho
   *[other] De { $least } a { $count } días laborables
}
shipping-window = entre el { $from } y el { $to }
shipping-window-day = el { $day }
shipping-weekday-1 = lunes
shipping-weekday-2 = martes
shipping-weekday-3 = miércoles
shipping-weekday-4 = jueves
shipping-weekday-5 = viernes
shipping-weekday-6 = sábado
shipping-weekday-7 = domingo

# Nombres
shipping-kind-carrier = Lo lleva un transportista
shipping-kind-pick-up = Se recoge en la tienda
shipping-kind-collection-point = Se recoge en un punto de la lista
shipping-priced-by-weight = El peso del paquete
shipping-priced-by-value = El importe de la compra
shipping-part-mainland = Península
shipping-part-balearic = Baleares
shipping-part-canary = Canarias
shipping-part-ceuta = Ceuta
shipping-part-melilla = Melilla
shipping-area-everywhere = Todo el mundo
shipping-area-union = Unión Europea
shipping-area-postcodes = { $country }, códigos postales { $prefix }…
shipping-spanish = español
shipping-english = inglés
shipping-in-language = { $what } ({ $language })

# Trastienda: zonas y formas de envío
shipping-title = Envíos
shipping-lead = Cada zona tiene sus formas de envío. Quien compra ve las de la zona donde vive, con su precio y sus días.
shipping-suggested = Esto es lo que te proponemos para empezar, y ya funciona. Cambia los precios por los de tu transportista.
shipping-none = No envías a ningún sitio. Añade una zona.
shipping-see-rates = Verlo como tus clientes
shipping-change = Cambiar
shipping-save = Guardar
shipping-remove = Quitar
shipping-leave = Dejarlo como está
shipping-off = Apagada
shipping-done-saved = Guardado.
shipping-done-removed = Quitado.
shipping-name = Nombre
shipping-zone = Zona
shipping-zone-new = Otra zona
shipping-zone-lead = Los sitios a los que enviar cuesta lo mismo.
shipping-zone-empty = A esta zona no envías: no tiene ninguna forma de envío.
shipping-zone-remove = Quitar la zona
shipping-zone-remove-sure = ¿Quitar esta zona?
shipping-zone-remove-effect = También se quitan sus formas de envío. Los pedidos ya hechos no cambian. Si otra zona incluye estos sitios, pasan a ella.
shipping-areas = Sitios
shipping-areas-hint = Cuenta siempre lo más concreto: un código postal antes que una parte de España, y un país antes que toda la Unión.
shipping-areas-spain = España
shipping-areas-union = Unión Europea
shipping-areas-world = Resto del mundo
shipping-postcodes = Códigos postales
shipping-postcodes-hint = El país y cómo empiezan, separados por comas: ES 35, PT 9
shipping-method-new = Otra forma de envío
shipping-method-lead = Cómo llega, cuánto cuesta y cuánto tarda.
shipping-method-remove = Quitar la forma de envío
shipping-method-remove-sure = ¿Quitar esta forma de envío?
shipping-method-remove-effect = Nadie podrá elegirla. Los pedidos ya hechos no cambian. Si solo quieres una pausa, apágala.
shipping-kind = Cómo llega
shipping-text = Explicación
shipping-carrier = Transportista
shipping-no-carrier = Sin decir cuál
shipping-priced-by = El precio depende de
shipping-steps = Precio
shipping-steps-hint = Escribe hasta cuánto y cuánto cuesta, de menos a más: kilos (2,5) o importe, y el precio en { $currency } con impuestos. Deja vacío el último «hasta» si no hay tope; si lo pones, lo que pase de ahí no puede ir así.
shipping-up-to = Hasta
shipping-price = Precio
shipping-free-from = Gratis desde
shipping-free-from-hint = Importe de la compra con descuentos. Vacío: nunca es gratis.
shipping-transit-min = Días laborables de viaje, como poco
shipping-transit-max = Días laborables de viaje, como mucho
shipping-preparation = Días laborables para prepararlo
shipping-preparation-hint = { $count ->
    [one] Vacío: un día, como en el resto de la tienda.
   *[other] Vacío: { $count } días, como en el resto de la tienda.
}
shipping-preparation-all = Cero si lo que llega a tiempo sale el mismo día.
shipping-position = Orden
shipping-position-hint = Las de número más bajo salen primero en las listas.
shipping-on = Se puede elegir

# Trastienda: probar
shipping-trial = Probar
shipping-trial-lead = ¿Cuánto cuesta enviar 2 kg a 35001? La respuesta es la que vería quien compra.
shipping-trial-weight = Peso en kilos
shipping-trial-value = Importe de la compra
shipping-trial-go = Calcular
shipping-trial-none = Ahí no llega ninguna forma de envío.
shipping-trial-unfit = Escribe un número, como 2 o 2,5.
shipping-country = País
shipping-postcode = Código postal

# Trastienda: puntos de recogida
shipping-points = Puntos de recogida
shipping-points-lead = Sitios donde se puede recoger un paquete. Aparecen en las formas de envío que se recogen en un punto de la lista.
shipping-points-count = { $count ->
    [0] ninguno
    [one] uno
   *[other] { $count }
}
shipping-points-none = Todavía no hay ninguno.
shipping-point-new = Otro punto de recogida
shipping-point-remove = Quitar el punto de recogida
shipping-point-remove-effect = Nadie podrá elegirlo. Los pedidos ya hechos no cambian.
shipping-address = Calle y población
shipping-hours = Horario

# Trastienda: días
shipping-days = Días y festivos
shipping-days-lead = De aquí salen los plazos que ve quien compra.
shipping-days-settings = Cuándo preparas y envías
shipping-cut-off = Hora límite
shipping-cut-off-hint = Lo que se pide a esa hora o después cuenta como pedido al día siguiente.
shipping-weekdays = Días en que salen paquetes
shipping-region = Comunidad autónoma
shipping-region-hint = Para saber qué festivos autonómicos haces.
shipping-no-region = Solo los de toda España
shipping-days-single = Festivos y días cerrados
shipping-days-unchecked = Los festivos de 2026 y 2027 vienen puestos, pero no los hemos contrastado con los boletines oficiales: repásalos y añade los de tu localidad.
shipping-days-unknown = De los próximos meses no conocemos todos los festivos. Añade los que falten para que los plazos sean ciertos.
shipping-days-none = No hay ninguno a la vista.
shipping-day = Día
shipping-day-why = Por qué
shipping-day-add = Añadir día cerrado
shipping-day-closed = Cerrado
shipping-day-like-any = Día normal
shipping-day-open = Ese día trabajamos
shipping-day-forget = Quitar
shipping-day-close-again = Volver a cerrar

# Por qué no
shipping-name-missing = Ponle un nombre.
shipping-name-too-long = El nombre es demasiado largo: { $most } letras como mucho.
shipping-text-too-long = Es demasiado largo: { $most } letras como mucho.
shipping-no-areas = Elige al menos un sitio.
shipping-too-many-areas = Son demasiados sitios para una zona: { $most } como mucho.
shipping-area-unknown = No conocemos el sitio «{ $typed }».
shipping-area-taken = Ese sitio ({ $area }) ya está en la zona «{ $zone }».
shipping-zone-unknown = Elige una zona.
shipping-kind-unknown = Elige una de las opciones.
shipping-carrier-unknown = No conocemos ese transportista.
shipping-no-steps = Escribe al menos un precio.
shipping-too-many-steps = Son demasiados tramos: { $most } como mucho.
shipping-step-unfit = No entendemos el tramo «{ $typed }». Escribe números, como 2,5 y 4,95.
shipping-steps-out-of-order = Los tramos van de menos a más, y solo el último puede no tener tope.
shipping-free-from-unfit = Escribe un importe, como 60 o 59,90.
shipping-transit-unfit = Escribe días en números, y que el mayor no sea menor que el otro. Como mucho, 90.
shipping-preparation-unfit = Escribe cuántos días en número. Como mucho, 90.
shipping-position-unfit = Escribe un número de 0 a 999.
shipping-address-missing = Escribe la calle y la población.
shipping-country-unknown = No conocemos ese país.
shipping-postcode-unfit = Ese no es un código postal de ese país. Sería algo como { $example }.
shipping-cut-off-unfit = Escribe una hora, como 14:00.
shipping-no-weekdays = Marca al menos un día.
shipping-region-unknown = Elige una de la lista.
shipping-day-unfit = «{ $typed }» no es un día que se pueda elegir. Escribe uno de hoy en adelante, así: 2026-12-24.
shipping-too-many-zones = Ya tienes { $most } zonas, que son todas las que caben.
shipping-too-many-methods = Ya tienes { $most } formas de envío, que son todas las que caben.
shipping-too-many-points = Ya tienes { $most } puntos de recogida, que son todos los que caben.
shipping-too-many-days = Ya has decidido sobre { $most } días, que son todos los que caben. Quita alguno.

# Registro de cambios
shipping-audit-zone-added = añadió una zona de envío
shipping-audit-zone-changed = cambió una zona de envío
shipping-audit-zone-removed = quitó una zona de envío
shipping-audit-method-added = añadió una forma de envío
shipping-audit-method-changed = cambió una forma de envío
shipping-audit-method-removed = quitó una forma de envío
shipping-audit-point-added = añadió un punto de recogida
shipping-audit-point-changed = cambió un punto de recogida
shipping-audit-point-removed = quitó un punto de recogida
shipping-audit-days-settled = cambió los días de envío
shipping-audit-day-decided = decidió sobre un día de envío
shipping-audit-day-forgotten = quitó lo decidido sobre un día de envío

# Para programas
shipping-api-group = Envíos
shipping-api-list-shipping-zones = Las zonas: los sitios a los que enviar cuesta lo mismo.
shipping-api-create-shipping-zone = Añade una zona.
shipping-api-change-shipping-zone = Cambia el nombre o los sitios de una zona.
shipping-api-delete-shipping-zone = Quita una zona con sus formas de envío.
shipping-api-list-shipping-methods = Las formas de envío de todas las zonas.
shipping-api-create-shipping-method = Añade una forma de envío a una zona.
shipping-api-change-shipping-method = Cambia precio, plazos o textos de una forma de envío, o la apaga.
shipping-api-delete-shipping-method = Quita una forma de envío.
shipping-api-list-collection-points = Los puntos de recogida.
shipping-api-create-collection-point = Añade un punto de recogida.
shipping-api-change-collection-point = Cambia un punto de recogida, o lo apaga.
shipping-api-delete-collection-point = Quita un punto de recogida.
shipping-api-get-shipping-settings = Hora límite, días de salida y días de preparación.
shipping-api-put-shipping-settings = Decide la hora límite, los días de salida y los de preparación.
shipping-api-list-shipping-days = Los días sobre los que la tienda ha decidido algo, de hoy en adelante.
shipping-api-put-shipping-day = Decide sobre un día: cerrado, o como cualquier otro.
shipping-api-delete-shipping-day = Vuelve a dejar un día como diga el calendario.
shipping-api-list-shipping-quotes = Lo que cuesta enviar un paquete y cuándo llegaría, como lo ve quien compra.
shipping-api-list-carriers = Los transportistas y dónde se sigue un paquete.
