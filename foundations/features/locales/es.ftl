features-unknown = No hay ninguna función que se llame «{ $name }».
features-personal = Qué partes de la tienda abriste o cerraste tú por última vez.
features-audit-switched = abrió o cerró una parte de la tienda
features-api-group = Funciones
features-api-list-features = Da las funciones de la tienda y para quién está abierta cada una.
features-api-switch-feature = Abre, prueba o cierra una función.
