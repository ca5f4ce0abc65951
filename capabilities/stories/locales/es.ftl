# Experiencias.
stories-title = Experiencias
stories-lead = Lo que ha vivido la gente con lo que se vende aquí: cómo estaban las cosas, qué probaron y cómo acabó.
stories-all = Ver todas
stories-more = Ver anteriores
stories-none = Todavía no hay experiencias
stories-none-how = Si has probado algo de lo que vendemos, cuenta cómo te fue.
stories-none-of-this = Nadie ha contado todavía cómo le fue con esto.
stories-way = Dónde estás
stories-read = Leer entera
stories-kind = Tipo de producto
stories-kinds-all = Todos
stories-go = Ver
stories-somebody = Alguien que ya no está
stories-verified = Lo compró aquí
stories-elsewhere = Sin compra comprobada aquí
stories-bought = comprado aquí
stories-with = Con qué
stories-picture-alt = Foto de quien lo cuenta
stories-again = ¿Lo repetirías?
stories-again-yes = Lo repetiría
stories-again-maybe = Según
stories-again-no = No lo repetiría
stories-choose = Elige
stories-situation = La situación
stories-situation-hint = Qué necesitabas o qué no funcionaba.
stories-tried = Lo que probé
stories-tried-hint = Qué hiciste y con qué.
stories-outcome = Cómo acabó
stories-outcome-hint = Lo bueno y lo malo, y qué harías distinto.
stories-heading = Título
stories-heading-hint = De 5 a 120 caracteres.
stories-write = Contar mi experiencia
stories-write-lead = La puede contar cualquiera. Si lo compraste aquí lo sabemos y lo diremos; si no, también lo diremos.
stories-products = ¿Con qué productos?
stories-other = Otro producto
stories-other-hint = Su nombre, o la dirección de su página en esta tienda. En total, hasta cinco.
stories-pictures = Fotos
stories-pictures-hint = Hasta { $most }. Mejor sin caras ni matrículas.
stories-pictures-kept = { $count ->
    [one] Tenemos 1 foto que enviaste antes.
   *[other] Tenemos { $count } fotos que enviaste antes.
}
stories-send = Publicar
stories-edit = Cambiar lo que conté
stories-edit-lead = Los productos y las fotos se quedan como están. Lo que decía antes se podrá ver.
stories-save = Guardar
stories-back = Volver
stories-done-told = Gracias por contarlo. Ya está publicado.
stories-done-edited = Guardado.
stories-waits = Lo miraremos antes de publicarlo y te avisaremos. De momento solo lo ves tú.
stories-not-shown = No está publicado: solo lo ven su autor y quienes moderan.

stories-part-missing = Cuenta algo aquí.
stories-part-long = Es largo: caben { $most } caracteres.
stories-again-missing = Di si lo repetirías.
stories-product-missing = Di al menos un producto.
stories-products-many = Son muchos productos: caben { $most }.
stories-product-unknown = No encontramos ese producto. Copia la dirección de su página.
stories-pictures-many = Son muchas fotos: caben { $most }.

stories-personal = Las experiencias que has contado, y con qué nombre se ven.
stories-personal-products = Con qué productos fueron, y si los compraste aquí.

stories-feature = Experiencias
stories-feature-who = Quien atiende a los clientes
stories-feature-duty = Leer las que esperan y decidir pronto.
stories-feature-duty-open = Las que acaban mal también se publican.

stories-api-group = Experiencias
stories-api-list-stories = Lo que ha vivido la gente con lo que se vende, lo último primero
