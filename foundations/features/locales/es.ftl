features-unknown = No hay ninguna función que se llame «{ $name }».
features-personal = Qué partes de la tienda abriste o cerraste tú por última vez.
features-audit-switched = abrió o cerró una parte de la tienda
