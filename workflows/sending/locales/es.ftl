# Etiquetas de envío: el archivo para cada transportista, y los números que devuelve.
sending-labels = Etiquetas de envío
sending-lead = Descarga el archivo para tu transportista y trae de vuelta los números de envío.
sending-back = Pedidos
sending-trays = Por transportista
sending-all = Todos
sending-loose = Sin transportista
sending-waiting = Por enviar
sending-none = No hay nada por enviar aquí.
sending-more = { $count ->
    [one] Se muestra el pedido más antiguo.
   *[other] Se muestran los { $count } más antiguos. Los demás aparecen cuando envíes estos.
}
sending-open = Ver pedido
sending-lines = { $count ->
    [one] 1 artículo distinto
   *[other] { $count } artículos distintos
}
sending-collect = Cobrar { $amount }
sending-to-a-point = Va a un punto de recogida: míralo en el pedido.
sending-lacks = Falta: { $what }.
sending-lack-name = nombre
sending-lack-street = calle
sending-lack-postcode = código postal
sending-lack-city = población
sending-lack-phone = teléfono
sending-lack-weight = peso
sending-carrier = Transportista
sending-choose = Elige uno
sending-notes = Incluir el mensaje de quien compra
sending-file-why = El archivo lleva datos personales: bórralo cuando lo hayas subido.
sending-file-go = Descargar archivo
sending-nothing-ticked = Marca al menos un pedido que esté por enviar.
sending-no-carrier = Elige el transportista.

sending-numbers-title = Números de envío
sending-numbers-lead = Cuando el transportista te dé los números, tráelos aquí: cada pedido queda como enviado y se avisa a quien compró.
sending-numbers = Pega las líneas
sending-numbers-hint = Una por pedido: referencia;número
sending-numbers-file = O trae su archivo (CSV)
sending-numbers-go = Marcar como enviados
sending-sent = { $count ->
    [one] 1 pedido enviado.
   *[other] { $count } pedidos enviados.
}
sending-unfit = Estas líneas no se han enviado:
sending-line = Línea { $row } ({ $reference }):
sending-empty = Pega las líneas o elige un archivo.
sending-one-column = Hacen falta dos columnas: la referencia y el número.
sending-too-many = { $most ->
    [one] Solo cabe una línea de una vez.
   *[other] Como mucho { $most } líneas de una vez.
}
sending-unknown = no hay ningún pedido con esa referencia.
sending-no-number = no tiene número.
sending-busy = otra persona lo ha cambiado en este momento. Inténtalo otra vez.
