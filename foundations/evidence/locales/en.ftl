# What people have bought, and the codes of receipts of the physical shop.
evidence-purchases = What you have bought
evidence-none = You have not bought anything yet
evidence-none-how = What you buy here, or in the shop with a code on the receipt, will be on this page.
evidence-bought-order = Bought on { $day }
evidence-bought-till = Bought in the shop, added on { $day }
evidence-returned = Given back on { $day }
evidence-verified = Verified purchase
evidence-on-its-way = On its way
evidence-gone = A product that is no longer there
evidence-older = Earlier ones
evidence-account = Your account
evidence-done-redeemed = Added: it counts as a verified purchase now.

evidence-receipt = The code of your receipt
evidence-receipt-about = Did you buy in our physical shop? Type the code of the receipt and your purchase will count as verified.
evidence-receipt-which = What did you buy?
evidence-receipt-mine = It is my purchase
evidence-receipt-why = Your reviews will be marked as a verified purchase. Each code counts once.
evidence-receipt-theirs = You have added it already: it is among what you have bought.
evidence-receipt-sign-in = Sign in to add this purchase to your account.
evidence-sign-in = Sign in
evidence-code = Code
evidence-code-hint = Ten letters and digits, for example K7QF2-M9XTA.
evidence-code-send = Add the purchase

evidence-code-unknown = We do not know that code. Check it on the receipt.
evidence-code-used = That code has been used already.
evidence-code-late = That code could be used until { $day }.
evidence-code-nothing-chosen = Choose at least one product.
evidence-code-too-many-chosen = { $most ->
    [one] Choose only one: the receipt is for one product.
   *[other] Choose { $most } products at most.
}

evidence-sheets = Receipt codes
evidence-sheets-lead = So that what was bought in the physical shop counts as a verified purchase. Write the code on the receipt or print the sheet.
evidence-sheets-all = All sheets
evidence-sheets-known = Sheets made
evidence-sheets-none = You have not made any codes yet.
evidence-sheet-col = Sheet
evidence-made-col = Made
evidence-until-col = Good
evidence-sheet-new = Make codes
evidence-sheet-make = Make the codes
evidence-sheet-unnamed = Without a note
evidence-sheet-skus = Products
evidence-sheet-skus-hint = One reference a line.
evidence-sheet-choice = What was bought
evidence-choice-all = Everything on the list
evidence-choice-any = What the holder ticks
evidence-sheet-most = How many they can tick
evidence-sheet-most-hint = Different products for each receipt, if its holder ticks them. Empty means one.
evidence-sheet-codes = How many codes
evidence-sheet-codes-hint = One for each receipt.
evidence-sheet-days = Days they are good for
evidence-sheet-days-hint = From today.
evidence-sheet-note = Note
evidence-sheet-note-hint = Only you see it, for example “May fair”.
evidence-sheet-count = { $count ->
    [one] 1 code
   *[other] { $count } codes
}
evidence-sheet-until = Until { $day }
evidence-sheet-used = Used: { $used } of { $count }
evidence-sheet-goods = Products
evidence-codes = The codes
evidence-codes-how = Print the page and cut one out for each receipt.
evidence-slip-drawing = QR code that leads to adding the purchase
evidence-slip-how = Read it with your phone or type it at
evidence-slip-used = Used on { $day }
evidence-audit-sheet-made = Made receipt codes

evidence-sheet-no-goods = Type at least one reference.
evidence-sheet-too-many-goods = { $most } products fit on a sheet.
evidence-sheet-goods-unknown = No product on sale has the reference “{ $sku }”.
evidence-sheet-days-unfit = Type a number of days from 1 to { $most }.
evidence-sheet-codes-unfit = Type how many codes, from 1 to { $most }.
evidence-sheet-most-unfit = Type how many they can tick, from 1 to { $most }.
evidence-sheet-note-long = The note can have { $most } letters at most.

evidence-personal-known = What you have bought, when it arrived and whether you gave it back
evidence-personal-places = Your purchases: whether by an order or in the shop, and when
evidence-personal-goods = The products of those purchases
evidence-personal-codes = The receipt codes that you have typed

evidence-api-group = Purchases
evidence-api-list-own-purchases = What the person has bought, the latest first
