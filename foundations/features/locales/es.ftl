features-unknown = No hay ninguna función que se llame «{ $name }».
