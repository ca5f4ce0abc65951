### Compartir: enlaces, "lo he comprado" y plan amigo.

sharing-feature = Compartir y plan amigo
sharing-feature-who = Quien lleva la tienda: decide qué se regala y mira de vez en cuando qué se comparte.
sharing-feature-duty = Un descuento a cambio de traer a alguien es publicidad: di siempre en qué consiste.
sharing-feature-duty-friends = Los descuentos prometidos hay que darlos aunque cambies el plan después.

## Formas de compartir

sharing-ways = Compartir en…
sharing-more = Más formas de compartir
sharing-share = Compartir
sharing-title = Compartir
sharing-link = Enlace
sharing-hand-on = Copiar o enviar
sharing-copied = Enlace copiado
sharing-qr = Código QR
sharing-qr-text = Enfócalo con la cámara de otro móvil para abrir la página.
sharing-counted = Contamos cuántas veces se abre cada enlace al día, nunca quién lo abre.
sharing-counted-own = Con tu código solo contamos cuántas veces se abre este enlace al día, nunca quién lo abre. Para invitar a alguien usa tu enlace del plan amigo.
sharing-other-ways = Otras formas de compartir
sharing-by-whatsapp = WhatsApp
sharing-by-telegram = Telegram
sharing-by-x = X
sharing-by-facebook = Facebook
sharing-by-pinterest = Pinterest
sharing-by-mastodon = Mastodon
sharing-by-mail = Correo
sharing-by-link = Enlace copiado
sharing-by-qr = Código QR

sharing-mastodon-title = Compartir en Mastodon
sharing-mastodon-instance = Tu servidor de Mastodon
sharing-mastodon-hint = Por ejemplo: mastodon.social
sharing-mastodon-wrong = Escribe solo el nombre de tu servidor, como mastodon.social.
sharing-mastodon-go = Seguir
sharing-mastodon-open = Abrir { $instance }

## Lo he comprado

sharing-bought-title = Lo he comprado
sharing-bought-lead = Quien te enseña esto lo ha comprado en { $shop }.
sharing-bought-empty = Lo que había aquí ya no está a la venta.
sharing-bought-own = Tus páginas: quitarlas o hacer otra
sharing-bought-gone = Esa página ya no existe.
sharing-bought-nothing = Marca al menos una cosa de las que has comprado.
sharing-bought-too-many = Puedes tener { $most } páginas como mucho. Quita alguna antes de hacer otra.
sharing-choose-title = Enseñar lo que has comprado
sharing-choose-lead = Elige qué quieres enseñar. La página no lleva tu nombre, ni precios, ni direcciones, y puedes quitarla cuando quieras. Si no la haces, no se enseña nada.
sharing-choose-none = Todavía no has comprado nada que se pueda enseñar.
sharing-choose-make = Hacer la página
sharing-choose-shown = Lo que enseñas
sharing-choose-see = Ver la página
sharing-choose-remove = Quitarla
sharing-after-order = Cuéntaselo a alguien
sharing-after-order-lead = Solo si quieres: nadie ve lo que has comprado si no lo enseñas tú.
sharing-after-order-go = Enseñar lo que he comprado

## Plan amigo

sharing-mine = Plan amigo
sharing-account = Tu cuenta
sharing-begin = Quiero mi enlace
sharing-own-link = Tu enlace
sharing-own-code = Tu código:
sharing-invite-words = Te invito a { $shop }
sharing-brought = A quién has traído
sharing-coupon = Tu cupón:
sharing-followed = Tus enlaces en los últimos 30 días
sharing-visits = { $count ->
    [one] 1 visita
   *[other] { $count } visitas
}
sharing-joined = Hecho. Haz tu primer pedido antes de que acabe el plazo.
sharing-came = Vienes por una invitación. Cuenta tu primer pedido hasta el { $until }.
sharing-promise-friend = Si vienes por una invitación, tu primer pedido te cuesta { $friend } menos si es de { $minimum } o más. Tienes { $days } días.
sharing-promise-plain = Cuenta el primer pedido de { $minimum } o más de quien viene por una invitación, en { $days } días.
sharing-promise-advocate = Quien invita recibe un cupón de { $advocate } cuando han pasado { $lock } días desde la entrega y no se ha devuelto nada.
sharing-code = Código
sharing-type-title = Tengo un código de invitación
sharing-type-lead = Escribe el código que te han dado.
sharing-type-go = Seguir
sharing-invited-title = Te invitan a { $shop }
sharing-invited-take = Aceptar la invitación
sharing-invited-look = Ver { $shop }
sharing-join-who = No vale para tu propia invitación, ni entre quienes viven juntos, ni si ya has comprado aquí.
sharing-join-closed = Ahora mismo no hay plan amigo.
sharing-join-unknown = Ese código no existe. Mira si lo has escrito bien.
sharing-join-own = Esa invitación es tuya: es para otra persona.
sharing-join-not-new = Ya has comprado aquí, y el plan amigo es para quien viene por primera vez.
sharing-join-household = Esta invitación no vale para ti: no cumple las condiciones del plan amigo.
sharing-join-full = Quien te invita ya ha traído a tanta gente como cuenta en un año.

sharing-state-joined = Ha aceptado
sharing-state-bought = Ha comprado
sharing-state-waiting = En espera
sharing-state-rewarded = Con premio
sharing-state-lapsed = Fuera de plazo
sharing-state-replaced = Vino por otra invitación
sharing-state-undone = Anulado
sharing-state-refused = No cuenta
sharing-what-joined = Tiene hasta el { $until } para hacer su primer pedido.
sharing-what-bought = Su pedido está en camino.
sharing-what-waiting = Tu cupón de { $amount } llega el { $when }, si no se devuelve nada.
sharing-what-rewarded = Cupón de { $amount }, hasta el { $until }.
sharing-what-used = Cupón de { $amount }, ya usado o caducado.
sharing-what-lapsed = No compró a tiempo.
sharing-what-replaced = Aceptó después la invitación de otra persona: cuenta la última.
sharing-what-undone = El pedido se devolvió o se anuló.
sharing-what-refused = No cumple las condiciones del plan amigo.

sharing-coupon-name = Gracias por traer a alguien
sharing-welcome-name = Plan amigo: tu primer pedido
sharing-group-name = Plan amigo

sharing-notice-why = Te lo decimos porque tienes un enlace del plan amigo.
sharing-notice-joined = Alguien acepta tu invitación
sharing-notice-joined-text = Alguien ha aceptado tu invitación.
sharing-notice-joined-letter-subject = Alguien ha aceptado tu invitación
sharing-notice-joined-letter-text = Alguien ha aceptado tu invitación del plan amigo. Mira en tu cuenta cómo va.
sharing-notice-rewarded = Tienes un cupón del plan amigo
sharing-notice-rewarded-text = Tienes un cupón por traer a alguien.
sharing-notice-rewarded-letter-subject = Tienes un cupón por traer a alguien
sharing-notice-rewarded-letter-text = Gracias por traer a alguien. Tu cupón está en tu cuenta, en el plan amigo.
sharing-notice-undone = Se anula un cupón del plan amigo
sharing-notice-undone-text = Se ha anulado un cupón del plan amigo: el pedido se devolvió.
sharing-notice-undone-letter-subject = Se ha anulado un cupón del plan amigo
sharing-notice-undone-letter-text = El pedido de quien trajiste se ha devuelto, así que su cupón, que no habías usado, ya no vale.

## Trastienda

sharing-admin = Compartir y plan amigo
sharing-admin-lead = Por dónde llega la gente y quién trae a quién. Las visitas son las de los últimos 30 días; no se guarda quién las hace.
sharing-admin-ways = Enlaces abiertos
sharing-admin-ways-none = Nadie ha abierto un enlace compartido.
sharing-admin-way = Por dónde
sharing-admin-place = Qué
sharing-admin-visits = Visitas
sharing-admin-states = Estado
sharing-admin-none = Nadie está así ahora.
sharing-admin-joined = Aceptó el
sharing-admin-advocate = Quien invita
sharing-admin-friend = Quien viene
sharing-admin-present = Premio
sharing-admin-order = Pedido
sharing-admin-order-see = Ver el pedido
sharing-admin-more = Ver más
sharing-admin-gone = Ya no tiene cuenta
sharing-settings = Ajustes del plan amigo
sharing-settings-lead = El cupón y los plazos valen para las invitaciones que se acepten desde ahora. El descuento del primer pedido cambia también para quien ya ha aceptado y no ha comprado: no lo bajes a mitad de plazo.
sharing-settings-done = Guardado.
sharing-settings-save = Guardar
sharing-settings-on = El plan amigo está en marcha
sharing-settings-on-hint = Si lo paras, nadie más puede aceptar invitaciones; las ya aceptadas siguen su curso, con su descuento.
sharing-settings-friend = Descuento en el primer pedido de quien viene ({ $currency })
sharing-settings-friend-hint = Se aplica solo en la cesta de quien ha aceptado. Pon 0 si no quieres ninguno.
sharing-settings-advocate = Cupón de quien invita ({ $currency })
sharing-settings-minimum = Pedido mínimo ({ $currency })
sharing-settings-window = Días para hacer el primer pedido
sharing-settings-lock = Días de espera desde la entrega
sharing-settings-lock-hint = Hasta que ya no se pueda devolver: 14 para desistir y otros 14 para enviarlo.
sharing-settings-reward = Días para usar el cupón
sharing-settings-year = Personas que cuentan al año por cada cliente
sharing-settings-amount = Escribe un importe, por ejemplo 5 o 4,50.
sharing-settings-nothing = Quien invita tiene que recibir algo.
sharing-settings-free = El pedido mínimo tiene que ser mayor que el descuento.
sharing-settings-days-bad = Escribe un número de días entre { $least } y { $most }.
sharing-settings-lock-short = Tienen que ser al menos { $least } días: hasta entonces se puede desistir.
sharing-settings-year-bad = Escribe un número entre { $least } y { $most }.
sharing-settings-promotion = No se ha podido hacer la promoción. Mira si hay demasiadas o si falta el grupo del plan amigo.
sharing-audit-settings = Cambió los ajustes del plan amigo

## Datos personales

sharing-personal-member = Tu código del plan amigo
sharing-personal-visits = Visitas a tus enlaces
sharing-personal-referrals = A quién has traído y quién te trajo, sin nombres
sharing-personal-orders = Pedidos que cuentan para el plan amigo
sharing-personal-bought = Páginas en las que enseñas lo que has comprado
