# Quién vende aquí además de la tienda, y lo que la tienda se queda de sus ventas.
sellers-title = Vendedores
sellers-lead = Quién vende aquí además de la tienda, y hasta dónde está comprobado.
sellers-all = Todos
sellers-states = Según su estado
sellers-known = Los que hay
sellers-none = Todavía no vende nadie más que la tienda.
sellers-older = Más antiguos
sellers-new = Otro vendedor
sellers-new-lead = Empieza por el nombre: el resto se pide en su ficha.
sellers-add = Añadir
sellers-save = Guardar
sellers-see = Ver su página
sellers-done-saved = Guardado.
sellers-done-removed = Quitado.
sellers-done-turned = Hecho.
sellers-done-announced = Anunciado a los vendedores: cuenta desde el día que pone.

sellers-state-draft = sin datos
sellers-state-identified = por comprobar
sellers-state-verified = comprobado
sellers-state-active = vende
sellers-state-paused = en pausa
sellers-state-suspended = suspendido
sellers-state-closed = cerrado
sellers-kind-trader = Vendedor profesional
sellers-kind-private = Particular

sellers-turn = Qué hacer
sellers-said = Motivo, o con qué se ha comprobado
sellers-said-hint = Hace falta para comprobar, suspender o anunciar el cierre. El vendedor puede pedirlo: escríbelo para él. De una pausa vuelve cuando quiere; de una suspensión, no.
sellers-command-fill = Datos guardados
sellers-command-verify = Dar por comprobado
sellers-command-activate = Empezar a vender
sellers-command-pause = Poner en pausa
sellers-command-resume = Volver a vender
sellers-command-suspend = Suspender
sellers-command-reinstate = Levantar la suspensión
sellers-command-announce = Anunciar el cierre
sellers-command-keep-on = Retirar el anuncio
sellers-command-close = Cerrar a petición suya
sellers-closes-at = Dejará de vender aquí el { $day }.
sellers-turns = Lo que ha pasado

sellers-who = Quién es
sellers-name = Nombre en la tienda
sellers-is-trader = Vende como profesional
sellers-is-trader-hint = Si no, es un particular: quien le compra no tiene derecho de desistimiento.
sellers-email = Correo electrónico
sellers-law = Lo que pide la ley
sellers-law-lead = Estos datos se guardan hasta seis meses después de dejar de vender, y hasta haber informado a Hacienda de ese año.
sellers-register = Registro
sellers-register-hint = Solo profesionales inscritos: «Registro Mercantil de Madrid», por ejemplo.
sellers-register-no = Número en el registro
sellers-born = Fecha de nacimiento
sellers-born-hint = Solo personas físicas: particulares y autónomos sin empresa.
sellers-iban = IBAN de su cuenta
sellers-certified = Se compromete a ofrecer solo productos que cumplen la ley
sellers-certified-hint = Un profesional no puede empezar a vender sin este compromiso.
sellers-way = Cómo vende
sellers-preparation = Días laborables de más
sellers-preparation-hint = Los que necesita para preparar un envío, además de los de la tienda.
sellers-payout = Se le paga cada tantos días
sellers-payout-hint = Vacío: se le paga a mano.
sellers-account = Su cuenta aquí
sellers-account-hint = El correo con el que entra en la tienda, si lo hace.

sellers-not-now = Ahora no se puede hacer eso con este vendedor.
sellers-name-unfit = Escribe un nombre de { $most } caracteres como mucho.
sellers-phone-missing = Falta un teléfono.
sellers-email-unfit = Escribe un correo electrónico al que se pueda escribir.
sellers-account-unknown = Nadie entra aquí con ese correo.
sellers-register-unfit = Escribe el registro y el número, o ninguno de los dos.
sellers-iban-unfit = Ese IBAN no es correcto.
sellers-born-unfit = Escribe una fecha de nacimiento como 1980-02-29. Hace falta ser mayor de edad.
sellers-days-unfit = Escribe un número de días más pequeño.
sellers-not-verified = Antes hay que comprobar lo que ha cambiado.
sellers-not-certified = Antes tiene que comprometerse a ofrecer solo productos que cumplen la ley.
sellers-unproved = Escribe con qué lo has comprobado: un registro, un documento.
sellers-no-reason = Escribe el motivo.
sellers-reason-long = Resúmelo en { $most } caracteres.
sellers-no-notice = Hay que avisarle treinta días antes.
sellers-notice-runs = Ya está avisado: se cierra el { $day }.

sellers-commissions = Comisiones
sellers-commissions-lead = Lo que la tienda se queda de lo que venden otros. Cada pedido guarda la que tenía.
sellers-own-rules-lead = Solo para este vendedor. Las generales cuentan además, o ceden si esta tiene más prioridad.
sellers-rules-known = Las que hay
sellers-rules-none = La tienda no se queda nada todavía.
sellers-rule-add = Añadir una comisión
sellers-rule-new = Otra comisión
sellers-rule-lead = De cada tipo cuenta una sola: la de más prioridad; a igual prioridad, la más concreta.
sellers-rule-takes = Cuánto
sellers-rule-name = Nombre
sellers-rule-track = Tipo
sellers-rule-track-hint = Las de tipos distintos se suman.
sellers-track-sale = Por vender
sellers-track-payment = Por cobrar
sellers-track-service = Por otros servicios
sellers-takes-kind = Se calcula como
sellers-takes-kind-percent = Un porcentaje
sellers-takes-kind-flat = Un importe por unidad
sellers-takes = Porcentaje o importe
sellers-takes-flat = { $amount } por unidad
sellers-takes-nothing = nada
sellers-takes-delivery = también del envío
sellers-takes-least = como poco { $amount } por línea
sellers-takes-most = como mucho { $amount } por línea
sellers-rule-least = Como poco, por línea (opcional)
sellers-rule-most = Como mucho, por línea (opcional)
sellers-rule-delivery = El porcentaje cuenta también sobre el envío
sellers-rule-whose = De quién y de qué
sellers-rule-seller = Vendedor
sellers-rule-of-all = Todos los vendedores
sellers-rule-category = Categoría
sellers-rule-category-none = Todas
sellers-rule-of-category = de una categoría
sellers-rule-product = Producto
sellers-rule-product-hint = La referencia (SKU) de una de sus variantes. Vacío: todos.
sellers-rule-of-product = de un producto
sellers-rule-counts = Cuándo cuenta
sellers-rule-precedence = Prioridad
sellers-rule-precedence-hint = Gana la más alta.
sellers-rule-place = prioridad { $count }
sellers-rule-on = Está activa
sellers-rule-off = apagada
sellers-rule-told = Lo que cambia se anuncia antes a los vendedores y cuenta a los quince días. Si nadie a quien afecta vende todavía, cuenta ya.
sellers-rule-now = Ahora: { $what }.
sellers-rule-becomes = Desde el { $day }: { $what }.
sellers-rule-begins = Cuenta desde el { $day }.
sellers-rule-goes = Se quita el { $day }.
sellers-rule-remove = Quitar la comisión
sellers-rule-remove-effect = Los pedidos que ya la tienen la conservan.
sellers-rule-name-unfit = Escribe un nombre de { $most } caracteres como mucho.
sellers-rule-takes-unfit = Escribe un porcentaje entre 0 y 100, o un importe.
sellers-rule-bound-unfit = Escribe un importe, o déjalo vacío.
sellers-rule-bounds-crossed = Lo máximo no puede ser menos que lo mínimo.
sellers-rule-precedence-unfit = Escribe un número entre -{ $most } y { $most }.
sellers-rule-goods-unknown = No hay ningún producto con la referencia «{ $sku }».
sellers-rule-choice-unknown = Elige una de las opciones.
sellers-rule-too-many = Ya hay { $most } comisiones: quita alguna antes.

sellers-way-here = Dónde estás
sellers-home = Inicio
sellers-sold-by = Vendido por
sellers-rests = Ahora no vende.
sellers-rights = Qué significa para ti
sellers-rights-trader = Es un profesional: tienes los derechos que da la ley a quien compra a una empresa, como 14 días para desistir y tres años de garantía. Quien responde de la venta es este vendedor; la tienda cobra y te ayuda si algo va mal.
sellers-rights-private = Es un particular: no tienes los derechos que da la ley a quien compra a una empresa, como desistir en 14 días o la garantía legal de tres años. La tienda cobra y te ayuda si algo va mal.
sellers-rights-private-short = No tienes los derechos de quien compra a una empresa
sellers-facts = Datos del vendedor
sellers-fact-address = Dirección
sellers-fact-email = Correo electrónico
sellers-fact-phone = Teléfono
sellers-fact-tax-id = NIF
sellers-fact-register = Registro
sellers-fact-certified = Compromiso
sellers-fact-certified-text = Se compromete a ofrecer solo productos que cumplen la ley.

sellers-feature = Otros vendedores
sellers-feature-who = Quien decide sobre el dinero de la tienda
sellers-feature-duty-trace = Comprobar quién es cada vendedor antes de que venda, y mostrarlo a quien compra.
sellers-feature-duty-reasons = Dar motivos al suspender, y avisar treinta días antes de cerrar.
sellers-feature-duty-tax = Informar a Hacienda cada enero de lo que vende cada uno.

sellers-audit-opened = Apuntó a un vendedor
sellers-audit-changed = Cambió los datos de un vendedor
sellers-audit-turned = Cambió el estado de un vendedor
sellers-audit-rule-added = Creó una comisión
sellers-audit-rule-changed = Cambió una comisión
sellers-audit-rule-removed = Quitó una comisión

sellers-personal-seller = Tus datos como vendedor: quién eres, dónde se te encuentra y dónde se te paga.
sellers-personal-turns = Lo que ha pasado contigo como vendedor, y por qué.
sellers-kept-trader = La ley obliga a guardar quién ha vendido hasta seis meses después de que deje de hacerlo, y hasta informar a Hacienda de ese año.
sellers-kept-name = Los pedidos dicen quién vendió.

sellers-letter-suspended-subject = Has dejado de vender en { $shop } por ahora
sellers-letter-suspended-body = Hemos suspendido tus ventas en { $shop }.

    El motivo: { $reason }

    Si no estás de acuerdo o lo has resuelto, contéstanos.
sellers-letter-reinstated-subject = Puedes volver a vender en { $shop }
sellers-letter-reinstated-body = Hemos levantado la suspensión. Tus ventas están en pausa: vuelve cuando quieras, en tus datos como vendedor.
sellers-letter-announced-subject = Dejarás de vender en { $shop }
sellers-letter-announced-body = El { $day } cerraremos tus ventas en { $shop }.

    El motivo: { $reason }

    Hasta entonces puedes seguir vendiendo, salvo que estés suspendido. Si no estás de acuerdo, contéstanos.
sellers-letter-kept-subject = Sigues vendiendo en { $shop }
sellers-letter-kept-body = Hemos retirado el aviso: no cerramos tus ventas.
sellers-letter-closed-subject = Ya no vendes en { $shop }
sellers-letter-closed-body = Hemos cerrado tus ventas en { $shop }. Lo que se te debe se te paga como siempre, y tus datos se borran cuando la ley lo permite: seis meses como poco, y siempre después de informar a Hacienda de tu último año.
sellers-letter-commission-subject = El { $day } cambia una comisión en { $shop }
sellers-letter-commission-body = Desde el { $day } cambia lo que la tienda se queda de tus ventas en { $shop }.

    { $name }

    Ahora: { $before }

    Desde ese día: { $after }

    Los pedidos anteriores conservan la comisión que tenían. Si no estás de acuerdo, contéstanos: puedes dejar de vender antes de ese día.
sellers-letter-commission-back-subject = No cambia la comisión en { $shop }
sellers-letter-commission-back-body = Hemos retirado el cambio que te anunciamos en { $shop }. La comisión sigue como estaba.

    { $name }: { $before }
sellers-letter-button = Escribirnos
sellers-letter-fine = Recibes este correo porque vendes, o has vendido, aquí.

sellers-report = Informe anual
sellers-own = Tus datos como vendedor
sellers-own-who = Quién eres
sellers-own-way = Cómo vendes
sellers-own-back = Tus ventas
sellers-own-rest = Parar un tiempo
sellers-own-pause-effect = Si las pones en pausa, lo tuyo se sigue viendo pero nadie puede comprarlo. Los pedidos que ya tienes hay que enviarlos igual.
sellers-own-resume-effect = Están en pausa: nadie puede comprar lo tuyo. Puedes volver cuando quieras.
sellers-own-rules = Lo que se queda la tienda
sellers-own-rules-told = Cada pedido guarda la comisión del día en que se hizo. Si cambia, te avisamos quince días antes.
sellers-own-closes-at = El { $day } dejarás de vender aquí.
sellers-own-checked-again = Si cambias quién eres, tus ventas se paran hasta que lo comprobemos. Si cambias la cuenta, no te pagamos hasta entonces.
sellers-asked-data = Faltan tus datos: complétalos para poder vender.
sellers-asked-certificate = Falta tu compromiso de ofrecer solo productos que cumplen la ley.
sellers-asked-check = Estamos comprobando tus datos.
sellers-asked-start = Tus datos están comprobados. En breve podrás vender.

sellers-notice-commission = Comisiones que cambian
sellers-notice-commission-why = Te llega porque vendes aquí.
sellers-notice-commission-text = Cambia una comisión: mira desde cuándo y cuánto.
sellers-notice-commission-letter-subject = Cambia una comisión
sellers-notice-commission-letter-text = En tus datos como vendedor pone desde cuándo y cuánto.

sellers-notice-check = Vendedores por comprobar
sellers-notice-check-why = Te llega porque decides sobre el dinero de la tienda.
sellers-notice-check-text = Un vendedor ha cambiado sus datos y hay que comprobarlos.
sellers-notice-check-letter-subject = Un vendedor ha cambiado sus datos
sellers-notice-check-letter-text = Ha cambiado quién es o dónde cobra. Hasta que lo compruebes no se le paga.

sellers-api-group = Vendedores
sellers-api-list-sellers = Los vendedores, los más recientes primero
sellers-api-create-seller = Apuntar a un vendedor
sellers-api-get-seller = Un vendedor
sellers-api-put-seller = Cambiar los datos de un vendedor
sellers-api-turn-seller = Comprobar, abrir, parar, suspender o cerrar a un vendedor
sellers-api-list-commission-rules = Las comisiones, las más recientes primero
sellers-api-create-commission-rule = Crear una comisión
sellers-api-get-commission-rule = Una comisión
sellers-api-put-commission-rule = Cambiar una comisión
sellers-api-delete-commission-rule = Quitar una comisión
