features-unknown = There is no feature called "{ $name }".
