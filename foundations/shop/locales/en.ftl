shop-name-missing = The shop needs a name.
shop-email-unfit = Write an e-mail address that can be answered.
