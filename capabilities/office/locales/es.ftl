office-today = Hoy
office-features = Qué está abierto
office-searches = Búsquedas
office-jobs = Tareas automáticas

office-ago-now = ahora mismo
office-ago-minutes = { $count ->
    [one] hace un minuto
   *[other] hace { $count } minutos
  }
office-ago-hours = { $count ->
    [one] hace una hora
   *[other] hace { $count } horas
  }
office-ago-days = { $count ->
    [one] hace un día
   *[other] hace { $count } días
  }

office-next = Qué hacer ahora
office-next-none = Todo en orden: no tienes nada pendiente.
office-task-aside = { $count ->
    [one] Hay una cosa que la tienda no ha podido hacer sola.
   *[other] Hay { $count } cosas que la tienda no ha podido hacer sola.
  }
office-task-aside-many = Hay más de { $count } cosas que la tienda no ha podido hacer sola.
office-task-aside-go = Ver por qué
office-task-letters = Esta semana ha habido correos que no se han podido entregar.
office-task-letters-go = Ver cuáles
office-task-identity = A la tienda le faltan datos legales: nombre, NIF, dirección o correo. Se ponen al traerla con «plaza import jsonl».
office-task-unsafe = La tienda se sirve sin cifrar: quien entra con su cuenta no está protegido. Ponla detrás de https.
office-task-unsafe-go = Ver qué cookies usa
office-task-products = Todavía no hay nada a la venta. Importa tu catálogo con «plaza import».
office-task-missed = { $count ->
    [one] Esta semana alguien buscó algo y no lo encontró: «{ $words }».
   *[other] Esta semana se buscó { $count } veces sin encontrar nada; lo que más, «{ $words }».
  }
office-task-missed-go = Ver las búsquedas
office-task-staged = «{ $title }» lleva más de dos semanas solo para vosotros. ¿Lo abres o lo cierras?
office-task-staged-go = Decidir
office-task-hours = { $count ->
    [one] Lo que tienes abierto pide una hora de trabajo a la semana.
   *[other] Lo que tienes abierto pide unas { $count } horas de trabajo a la semana.
  }
office-task-hours-go = Ver quién responde

office-figure-missed = Búsquedas sin resultado
office-figure-week = en 7 días
office-figure-before = { $count ->
    [one] una en los 7 anteriores
   *[other] { $count } en los 7 anteriores
  }
office-figure-weeks = { $count ->
    [one] una en 28 días
   *[other] { $count } en 28 días
  }
office-figure-chart = { $count ->
    [one] Búsquedas sin resultado por día: una en los últimos 28 días
   *[other] Búsquedas sin resultado por día: { $count } en los últimos 28 días
  }
office-figure-table = Ver día a día
office-figure-day = Día
office-figure-count = Búsquedas

office-features-lead = Qué partes de la tienda se ven, quién las ve y qué te piden a cambio.
office-features-done = «{ $title }»: { $state }. Ya es así en la tienda.
office-features-grid = Para qué sirve y en qué momento de la compra
office-features-dimension = Para qué sirve
office-features-hours = { $count ->
    [0] Lo abierto no pide horas fijas.
    [one] Lo abierto pide una hora a la semana.
   *[other] Lo abierto pide { $count } horas a la semana.
  }
office-features-hours-each = { $count ->
    [0] Nada fijo
    [one] Una hora a la semana
   *[other] { $count } horas a la semana
  }
office-features-implies = Qué implica
office-features-who = Quién responde
office-features-time = Cuánto trabajo
office-features-duties = A qué te obliga
office-features-name = Nombre interno
office-decided-never = Así viene de serie.
office-decided-staff = Lo decidió alguien del equipo el { $day }.
office-decided-operator = Se decidió desde el terminal el { $day }.
office-decided-house = Lo decidió el programa el { $day }.
office-state-closed = Cerrado
office-state-staff = Solo nosotros
office-state-everyone = Abierto
office-moment-before = Antes de comprar
office-moment-during = Al comprar
office-moment-after = Después de comprar
office-dimension-together = Comprar juntos
office-dimension-reviews = Opiniones y valoraciones
office-dimension-recommendations = Recomendar
office-dimension-communities = Comunidad
office-dimension-presence = Redes sociales
office-dimension-apps = Aplicaciones y anuncios
office-close-ask = ¿Cerrar «{ $title }»?
office-close-effect = Quien visite la tienda dejará de verlo enseguida, y en sus direcciones ya no habrá nada. Lo guardado no se borra.
office-close-go = Cerrar
office-stage-ask = ¿Dejar «{ $title }» solo para vosotros?
office-stage-effect = Lo veréis quienes trabajáis aquí, para probarlo. Para los demás, enseguida será como si no existiera.
office-stage-go = Solo nosotros
office-open-ask = ¿Abrir «{ $title }»?
office-open-effect = Enseguida lo verá cualquiera que visite la tienda.
office-open-go = Abrir
office-leave = Dejarlo como está

office-jobs-lead = Lo que la tienda hace sin que nadie se lo pida: traer fotos, mandar correos, cumplir plazos.
office-jobs-again = { $count ->
    [0] Ya no quedaba nada que repetir: alguien se te ha adelantado.
    [one] Se va a intentar otra vez. Mira en un momento si ya no está en la lista.
   *[other] { $count } cosas se van a intentar otra vez. Mira en un momento si siguen en la lista.
  }
office-jobs-aside = Lo que no se ha podido hacer
office-jobs-none = Nada apartado: todo lo que tocaba hacer se ha hecho.
office-jobs-all = Intentarlo todo otra vez
office-jobs-one = Otra vez
office-jobs-asked = Pedido; se intentará enseguida.
office-jobs-job = Trabajo
office-jobs-facts = { $count ->
    [one] Un cambio sin atender
   *[other] { $count } cambios sin atender, uno tras otro
  }
office-jobs-deadline = Plazo
office-jobs-tries = { $count ->
    [one] un intento
   *[other] { $count } intentos
  }
office-jobs-waiting = En cola
office-jobs-waiting-count = { $count ->
    [0] No hay nada en cola.
    [one] Un trabajo en cola o en marcha.
   *[other] { $count } trabajos en cola o en marcha.
  }
office-jobs-waiting-many = Más de { $count } trabajos en cola o en marcha.
office-jobs-which = Ver cuáles
office-jobs-since = Desde
office-jobs-state = Cómo va
office-jobs-running = en marcha
office-jobs-new = a la espera
office-jobs-more = Aquí solo se ven los primeros.

office-searches-lead = Lo que la gente busca y no encuentra te dice qué echa en falta, o con qué otra palabra lo llama.
office-searches-missed = Sin resultado
office-searches-span = Desde cuándo
office-searches-days = { $count ->
    [one] un día
   *[other] { $count } días
  }
office-searches-none = Nadie ha buscado en vano estos días.
office-searches-words = Buscaron
office-searches-lang = Idioma
office-searches-times = Veces
office-searches-find = Que encuentre también
office-searches-add = Añadir
office-synonyms = Palabras que significan lo mismo
office-synonyms-count = { $count ->
    [0] Tu lista está vacía. El programa ya conoce las más corrientes.
    [one] Un grupo en tu lista, además de los que ya conoce el programa.
   *[other] { $count } grupos en tu lista, además de los que ya conoce el programa.
  }
office-synonyms-edit = Editar la lista
office-synonyms-list = Un grupo en cada línea
office-synonyms-hint = Empieza por el idioma y separa con comas: «es, taza, pocillo». Con «>» detrás de la primera, solo esa lleva a las demás: «es, menaje >, platos, vasos».
office-synonyms-save = Guardar la lista
office-synonyms-long = La lista es demasiado larga para editarla aquí. Cámbiala con «plaza synonyms FICHERO».
office-synonyms-kept = { $count ->
    [0] Guardado. Tu lista está vacía.
    [one] Guardado. Tu lista tiene un grupo y ya cuenta en las búsquedas.
   *[other] Guardado. Tu lista tiene { $count } grupos y ya cuentan en las búsquedas.
  }
office-synonyms-add-unfit = Escribe una palabra o unas pocas, de sesenta letras como mucho.
office-synonyms-changed = Alguien ha cambiado la lista mientras la editabas. Copia lo tuyo, recarga la página y repite tu cambio.
