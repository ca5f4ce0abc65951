# Lo que cada persona ha comprado, y los códigos de los tiques de la tienda física.
evidence-purchases = Lo que has comprado
evidence-none = Todavía no has comprado nada
evidence-none-how = Lo que compres aquí o en la tienda con un código en el tique aparecerá en esta página.
evidence-bought-order = Comprado el { $day }
evidence-bought-till = Comprado en la tienda, apuntado el { $day }
evidence-returned = Devuelto el { $day }
evidence-verified = Compra verificada
evidence-on-its-way = En camino
evidence-gone = Un producto que ya no existe
evidence-older = Anteriores
evidence-account = Tu cuenta
evidence-done-redeemed = Apuntado: ya cuenta como compra verificada.

evidence-receipt = El código de tu tique
evidence-receipt-about = ¿Compraste en nuestra tienda física? Escribe el código del tique y tu compra contará como verificada.
evidence-receipt-which = ¿Qué compraste?
evidence-receipt-mine = Es mi compra
evidence-receipt-why = Así tus opiniones llevarán la marca de compra verificada. Cada código sirve una vez.
evidence-receipt-theirs = Ya lo apuntaste: está entre lo que has comprado.
evidence-receipt-sign-in = Entra en tu cuenta para apuntar esta compra a tu nombre.
evidence-sign-in = Entrar
evidence-code = Código
evidence-code-hint = Diez letras y números, por ejemplo K7QF2-M9XTA.
evidence-code-send = Apuntar la compra

evidence-code-unknown = No conocemos ese código. Compruébalo en el tique.
evidence-code-used = Ese código ya se ha usado.
evidence-code-late = Ese código se podía usar hasta el { $day }.
evidence-code-nothing-chosen = Elige al menos un producto.
evidence-code-too-many-chosen = { $most ->
    [one] Elige solo uno: el tique es de un producto.
   *[other] Elige { $most } productos como mucho.
}

evidence-sheets = Códigos de tique
evidence-sheets-lead = Para que lo comprado en la tienda física cuente como compra verificada. Escribe el código en el tique o imprime la hoja.
evidence-sheets-all = Todas las hojas
evidence-sheets-known = Hojas hechas
evidence-sheets-none = Todavía no has hecho ningún código.
evidence-sheet-col = Hoja
evidence-made-col = Hecha
evidence-until-col = Sirve
evidence-sheet-new = Hacer códigos
evidence-sheet-make = Hacer los códigos
evidence-sheet-unnamed = Sin nota
evidence-sheet-skus = Productos
evidence-sheet-skus-hint = Una referencia por línea.
evidence-sheet-choice = Qué se ha comprado
evidence-choice-all = Todo lo de la lista
evidence-choice-any = Lo que marque quien tenga el tique
evidence-sheet-most = Cuántos puede marcar
evidence-sheet-most-hint = Productos distintos por tique, si los marca quien lo tenga. Vacío, uno.
evidence-sheet-codes = Cuántos códigos
evidence-sheet-codes-hint = Uno por tique.
evidence-sheet-days = Días que sirven
evidence-sheet-days-hint = Desde hoy.
evidence-sheet-note = Nota
evidence-sheet-note-hint = Solo la veis vosotros, por ejemplo «Feria de mayo».
evidence-sheet-count = { $count ->
    [one] 1 código
   *[other] { $count } códigos
}
evidence-sheet-until = Hasta el { $day }
evidence-sheet-used = Usados: { $used } de { $count }
evidence-sheet-goods = Productos
evidence-codes = Los códigos
evidence-codes-how = Imprime la página y recorta uno para cada tique.
evidence-slip-drawing = Código QR que lleva a apuntar la compra
evidence-slip-how = Léelo con el móvil o escríbelo en
evidence-slip-used = Usado el { $day }
evidence-audit-sheet-made = Hizo códigos de tique

evidence-sheet-no-goods = Escribe al menos una referencia.
evidence-sheet-too-many-goods = Caben { $most } productos en una hoja.
evidence-sheet-goods-unknown = No hay ningún producto a la venta con la referencia «{ $sku }».
evidence-sheet-days-unfit = Escribe un número de días de 1 a { $most }.
evidence-sheet-codes-unfit = Escribe cuántos códigos, de 1 a { $most }.
evidence-sheet-most-unfit = Escribe cuántos puede marcar, de 1 a { $most }.
evidence-sheet-note-long = La nota puede tener { $most } letras como mucho.

evidence-personal-known = Lo que has comprado, cuándo llegó y si lo devolviste
evidence-personal-places = Tus compras: si fueron un pedido o en la tienda, y cuándo
evidence-personal-goods = Los productos de esas compras
evidence-personal-codes = Los códigos de tique que has escrito

evidence-api-group = Lo comprado
evidence-api-list-own-purchases = Lo que la persona ha comprado, lo último primero
