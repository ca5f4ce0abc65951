# Shipping labels: the file for each carrier, and the numbers that it gives back.
sending-labels = Shipping labels
sending-lead = Download the file for your carrier, and bring the tracking numbers back.
sending-back = Orders
sending-trays = By carrier
sending-all = All
sending-loose = No carrier
sending-waiting = To send
sending-none = Nothing to send here.
sending-more = { $count ->
    [one] The oldest order is shown.
   *[other] The oldest { $count } are shown. The others appear once these are sent.
}
sending-open = View order
sending-lines = { $count ->
    [one] 1 different item
   *[other] { $count } different items
}
sending-collect = Collect { $amount }
sending-to-a-point = Goes to a collection point: see the order.
sending-lacks = Missing: { $what }.
sending-lack-name = name
sending-lack-street = street
sending-lack-postcode = postcode
sending-lack-city = town
sending-lack-phone = telephone
sending-lack-weight = weight
sending-carrier = Carrier
sending-choose = Choose one
sending-notes = Include the buyer's message
sending-file-why = The file holds personal data: delete it once you have uploaded it.
sending-file-go = Download file
sending-nothing-ticked = Tick at least one order that is to be sent.
sending-no-carrier = Choose the carrier.

sending-numbers-title = Tracking numbers
sending-numbers-lead = Once the carrier gives you the numbers, bring them here: each order is marked as sent, and the buyer is told.
sending-numbers = Paste the lines
sending-numbers-hint = One for each order: reference;number
sending-numbers-file = Or bring their file (CSV)
sending-numbers-go = Mark as sent
sending-sent = { $count ->
    [one] 1 order sent.
   *[other] { $count } orders sent.
}
sending-unfit = These lines were not sent:
sending-line = Line { $row } ({ $reference }):
sending-empty = Paste the lines or choose a file.
sending-one-column = Two columns are needed: the reference and the number.
sending-too-many = { $most ->
    [one] Only one line at a time.
   *[other] { $most } lines at most at a time.
}
sending-unknown = there is no order with that reference.
sending-no-number = it has no number.
sending-busy = somebody else changed it just now. Try again.
