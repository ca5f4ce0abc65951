# El menú y las páginas
ledger-title = Dinero
ledger-ways = Páginas del dinero
ledger-days = Por días
ledger-days-lead = Lo que ha entrado y lo que ha salido en los últimos { $count } días.
ledger-together = En total
ledger-by-day = Día a día
ledger-no-days = Aún no se ha movido nada
ledger-no-days-text = En cuanto alguien pague, lo verás aquí.
ledger-more-days = Ver 90 días
ledger-journal = Descargar el mes (CSV)
ledger-came = Entró
ledger-went = Se devolvió
ledger-sales = Ventas sin impuestos
ledger-taxes = Impuestos
ledger-commissions = Comisiones
ledger-fees = Gastos de cobro
ledger-paid = Pagado a vendedores

# Cuentas y asientos
ledger-accounts = Cuentas
ledger-accounts-lead = Cada movimiento sale de una cuenta y llega a otra. Aquí ves el saldo de cada una y los últimos movimientos.
ledger-balances = Saldos
ledger-balance = Saldo
ledger-latest = Últimos movimientos
ledger-nothing-yet = Todavía no hay nada.
ledger-older = Anteriores
ledger-more = Más
ledger-all = Todos
ledger-entries =
    { $count ->
        [one] { $count } apunte
       *[other] { $count } apuntes
    }
ledger-entries-title = Apuntes
ledger-debit = Debe
ledger-credit = Haber
ledger-day = Día
ledger-booked-on = Apuntado el
ledger-size = Importe
ledger-cause = Origen
ledger-what = Datos
ledger-never-changed = Lo que está apuntado no se cambia ni se borra: si algo se deshace, se apunta otra vez al revés.
ledger-about-order = Ver el pedido
ledger-about-payout = Ver el pago al vendedor
ledger-about-report = Ver la comprobación
ledger-about-statement = Ver las comisiones del mes
ledger-role-provider = Dinero cobrado
ledger-role-buyer = Comprador
ledger-role-pending = Pendiente de un vendedor
ledger-role-payable = Por pagar a un vendedor
ledger-role-sales = Ventas
ledger-role-refunds = Ventas devueltas
ledger-role-tax = Impuestos
ledger-role-commission = Comisiones
ledger-role-fees = Gastos de cobro
ledger-role-disputes = Cobros reclamados
ledger-role-payouts = Pagos a vendedores
ledger-kind-captured = Cobro
ledger-kind-given-back = Reembolso
ledger-kind-disputed = Cobro reclamado al banco
ledger-kind-dispute-won = Cobro reclamado y recuperado
ledger-kind-extra-taken = Cobro de más
ledger-kind-extra-given-back = Cobro de más devuelto
ledger-kind-sale = Venta
ledger-kind-refund = Venta devuelta
ledger-kind-called-off = Venta anulada
ledger-kind-released = Pasa a poderse pagar
ledger-kind-commission-tax = Impuesto de la comisión
ledger-kind-fee = Gasto de cobro
ledger-kind-payout-sent = Pago al vendedor
ledger-kind-payout-returned = Pago al vendedor que volvió

# Vendedores
ledger-sellers = Vendedores
ledger-sellers-lead = Lo que se debe a cada uno: lo que ya puedes pagarle y lo que aún puede devolverse.
ledger-no-sellers = Solo vende la tienda
ledger-no-sellers-text = Cuando otra persona venda aquí, verás lo que se le debe.
ledger-seller-unknown = Vendedor
ledger-earned = Lo que ha ganado
ledger-pending = Pendiente
ledger-payable = Por pagar
ledger-owes = Debe dinero
ledger-owes-text = Se devolvió más de lo que había ganado. Se descontará de lo siguiente que venda.
ledger-propose = Preparar el pago
ledger-statement = Liquidación
ledger-statements = Liquidaciones por mes
ledger-month-before = Mes anterior
ledger-month-after = Mes siguiente
ledger-csv = Descargar (CSV)
ledger-pdf = Descargar (PDF)
ledger-months = Otros meses
ledger-sums = Resumen
ledger-lines = Movimientos
ledger-no-lines = Este mes no hay movimientos.
ledger-lines-cut = Hay más: están todos en el archivo.
ledger-sold = Vendido
ledger-commission = Comisión
ledger-commission-tax = Impuesto de la comisión
ledger-owed-before = Se le debía antes
ledger-owed-after = Se le debe después
ledger-paid-to-them = Pagado

# Pagos a vendedores
ledger-payouts = Pagos a vendedores
ledger-payouts-lead = Se preparan a mano, o cuando toca según lo acordado con cada vendedor.
ledger-duty = El dinero de otros no es tuyo. Si tu plataforma de pago reparte cada cobro entre los vendedores, paga ella y aquí solo lo anotas. Si lo cobras tú todo, pagar a terceros puede exigir autorización como entidad de pago (Real Decreto-ley 19/2018), salvo que vendas por cuenta de ellos como su agente: pregúntalo antes de empezar.
ledger-states = Por estado
ledger-no-payouts = No hay pagos
ledger-no-payouts-text = Se preparan desde la página de cada vendedor.
ledger-transfers = Descargar las transferencias (SEPA)
ledger-transfers-text = Un archivo para tu banco con los pagos preparados en euros, que quedan como enviados. Sigue preparado lo que ahora no se puede pagar: no sabemos la cuenta o ya se debe menos.
ledger-payout = Pago al vendedor
ledger-payout-proposed = Preparado
ledger-payout-sent = Enviado
ledger-payout-settled = Recibido
ledger-payout-returned = Devuelto por el banco
ledger-payout-dropped = Descartado
ledger-amount = Importe
ledger-proposed-on = Preparado el
ledger-sent-on = Enviado el
ledger-ended-on = Terminado el
ledger-reference = Referencia
ledger-reference-hint = Con la que lo encuentras en tu banco o en tu plataforma de pago.
ledger-holder = Titular
ledger-iban = Cuenta (IBAN)
ledger-no-iban = No sabemos en qué cuenta cobra: pídesela antes de pagar.
ledger-not-open = Ahora no se le puede pagar: no está comprobado quién es, o está suspendido.
ledger-send = Lo he enviado
ledger-settle = Lo ha recibido
ledger-come-back = El banco lo ha devuelto
ledger-drop = Descartar
ledger-nothing-owed = No se le debe nada.
ledger-already-proposed = Ya hay un pago preparado.
ledger-less-owed = Ahora se le debe menos: { $owed }. Descarta este pago y prepara otro.
ledger-reference-unfit = Escribe una referencia de { $most } letras como mucho.
ledger-payout-over = Este pago ya ha cambiado de estado.
ledger-no-account = Di antes desde qué cuenta pagas: es la de las transferencias, en los medios de pago.
ledger-no-transfers = No hay nada que enviar en euros a cuentas que conozcamos.

# Ajustes
ledger-settings = Ajustes
ledger-settings-lead = Cuándo lo vendido pasa a ser del vendedor. Cada cuántos días cobra se acuerda con cada uno.
ledger-hold = Días desde la entrega
ledger-hold-hint = El plazo para desistir son 14 días. Cuenta también tu plazo de devolución.
ledger-minimum = Importe mínimo
ledger-minimum-hint = Si se debe menos, no se prepara el pago hasta llegar.
ledger-tax-on-top = El impuesto (IVA) se suma a las comisiones
ledger-tax-on-top-hint = Si no, las comisiones ya lo llevan dentro y al vendedor no se le descuenta nada más. Si lo cambias, cuenta desde el mes que viene.
ledger-save = Guardar
ledger-saved = Guardado.
ledger-days-unfit = Entre { $least } y { $most } días.
ledger-minimum-unfit = Escribe un importe, por ejemplo 20,00.

# Comprobar
ledger-reconcile = Comprobar
ledger-compare = ¿Coincide con tu plataforma de pago?
ledger-compare-lead = Comparamos lo que tenemos apuntado con lo que dicen ellos, y anotamos lo que cobran por su trabajo.
ledger-compare-now = Comprobar
ledger-way = Medio de pago
ledger-from = Desde
ledger-to = Hasta
ledger-reports = Comprobaciones hechas
ledger-no-reports = Todavía no has hecho ninguna.
ledger-differences =
    { $count ->
        [one] { $count } diferencia
       *[other] { $count } diferencias
    }
ledger-differences-title = Diferencias
ledger-differences-cut = Hay más de las que caben aquí. Comprueba menos días.
ledger-differences-count = Diferencias
ledger-ours-count = Apuntados aquí
ledger-theirs-count = En su lista
ledger-made-on = Hecha el
ledger-all-well = Todo coincide.
ledger-found-missing-there = Ellos no lo tienen
ledger-found-missing-here = Nosotros no lo tenemos
ledger-found-other-amount = Otro importe
ledger-found-other-currency = Otra moneda
ledger-found-twice = Lo tienen más de una vez
ledger-moved-charge = Cobro
ledger-moved-refund = Reembolso
ledger-moved-dispute = Reclamado al banco
ledger-moved-other = Otro movimiento
ledger-ours = aquí
ledger-theirs = ellos
ledger-way-unfit = Elige un medio de pago.
ledger-span-unfit = Escribe dos días, el primero antes, y un año como mucho.
ledger-no-list = No nos han dado su lista. Comprueba que tienes contrato con ellos o prueba dentro de un rato.

# Comisiones de cada mes
ledger-frozen = Comisiones
ledger-frozen-lead = Lo que la tienda se ha quedado de cada vendedor, mes a mes, con su impuesto. Para hacer las facturas.
ledger-frozen-none = Ese mes no hay comisiones cerradas. Se cierran solas al acabar el mes.
ledger-frozen-file = Con los datos de cada vendedor, para tu programa de facturas. Aquí no se hace la factura.
ledger-taxed-of = De lo vendido en { $month }: { $what }
ledger-taxed-home = Impuesto del { $rate } sobre { $base }: { $tax }
ledger-taxed-reverse = { $base } sin impuesto: inversión del sujeto pasivo
ledger-taxed-outside = { $base } sin impuesto: fuera de su territorio
ledger-statement-made = Hecha el { $day }
ledger-statement-by = La tienda
ledger-statement-for = El vendedor
ledger-statement-no-invoice = Esta liquidación no es una factura.
ledger-yours = Para el vendedor

# El informe anual
ledger-dac7 = Informe anual de vendedores
ledger-dac7-lead = Lo que hay que contar a Hacienda en enero de quienes venden aquí (modelo 238, DAC7).
ledger-dac7-years = Años
ledger-dac7-reported = Se informa de
ledger-dac7-excluded = No se informa de
ledger-dac7-none = De nadie, por ahora.
ledger-dac7-idle = no vendió nada
ledger-dac7-small = menos de 30 ventas y no más de 2.000 €
ledger-dac7-sales =
    { $count ->
        [one] { $count } venta
       *[other] { $count } ventas
    }
ledger-dac7-file = Por trimestres, con quién es cada uno. Los que quedan fuera también están, con el motivo.

# Lo que ve cada vendedor
ledger-own = Tu dinero
ledger-own-nothing = Todavía no has vendido nada.
ledger-own-payable = Ya es tuyo
ledger-own-pending-hint = Lo pendiente pasa a ser tuyo a los { $days } días de la entrega.
ledger-own-owes = Se devolvió más de lo que habías ganado. Se descontará de lo siguiente que vendas.
ledger-own-payouts = Pagos
ledger-own-tax = Lo que sabe Hacienda
ledger-own-reported = En { $year } ganaste { $earned } con { $count } ventas, y la tienda se quedó { $fees }. Lo comunicamos a Hacienda.
ledger-own-excluded = En { $year } ganaste { $earned } con { $count } ventas, y la tienda se quedó { $fees }. Es tan poco que no lo comunicamos a Hacienda.
ledger-own-back = Tus ventas

# Lo que hizo el equipo
ledger-audit-proposed = Ha preparado un pago a un vendedor
ledger-audit-sent = Ha enviado un pago a un vendedor
ledger-audit-settled = Ha anotado que un vendedor cobró
ledger-audit-returned = Ha anotado que el banco devolvió un pago
ledger-audit-dropped = Ha descartado un pago a un vendedor
ledger-audit-settings = Ha cambiado los ajustes de los pagos a vendedores
ledger-audit-transfers = Ha descargado las transferencias a vendedores
ledger-audit-commissions = Ha descargado las comisiones de un mes
ledger-audit-dac7 = Ha descargado el informe anual de vendedores

# Programas
ledger-api-group = Libro
ledger-api-list-ledger-accounts = Las cuentas de la tienda y sus saldos
ledger-api-list-ledger-transactions = Los movimientos del libro, los más recientes primero
ledger-api-list-payouts = Los pagos a vendedores, los más recientes primero
ledger-api-list-earnings = Lo que ha ganado cada vendedor
ledger-api-list-commission-statements = Las comisiones de un mes, cerradas
ledger-api-list-ledger-reports = Las últimas comprobaciones
ledger-api-get-ledger-report = Una comprobación, con las diferencias
ledger-api-get-payout = Un pago a un vendedor
ledger-api-create-payout = Preparar el pago de lo que se debe a un vendedor
ledger-api-send-payout = Decir que un pago está en camino
ledger-api-settle-payout = Decir que el vendedor lo ha recibido
ledger-api-return-payout = Decir que el banco lo ha devuelto
ledger-api-drop-payout = Descartar un pago preparado
