# Files and keys that are bought.
downloads-downloads = Files and keys
downloads-lead = What is handed over at once: files to download, and keys that are given out, one for each piece.
downloads-none = You do not sell files or keys yet
downloads-none-how = In the editor of a digital product you find the way to its own.
downloads-to-products = See the products
downloads-col-what = What it is
downloads-col-free = Free keys
downloads-col-taken = Sold
downloads-more = See more
downloads-all = All of them
downloads-one-lead = what whoever buys it gets as soon as it is paid
downloads-done = Done.
downloads-nothing-yet = No files, no keys
downloads-gone-name = A product that is no more
downloads-count-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
downloads-count-free = { $count ->
    [one] 1 free key
   *[other] { $count } free keys
}
downloads-count-taken = { $count ->
    [one] 1 sold
   *[other] { $count } sold
}
downloads-short-some = { $count ->
    [one] 1 purchase to hand over
   *[other] { $count } purchases to hand over
}
downloads-short-many = { $count } purchases or more to hand over

downloads-files = Files
downloads-files-lead = Whoever buys it downloads the latest version, those too who bought it before.
downloads-files-none = There is no file
downloads-file = File
downloads-file-hint = Up to 200 MB, of any kind.
downloads-file-put = Upload the file
downloads-file-remove = Remove
downloads-file-gone = a file that is no more
downloads-file-missing = Choose a file.
downloads-file-empty = That file is empty.
downloads-file-large = That file is larger than { $most } MB.
downloads-files-many = There are { $most } files already, and no room for more.
downloads-replaces = Takes the place of
downloads-replaces-none = None: it is one more
downloads-edition = version { $edition }

downloads-keys = Keys
downloads-pool-lead = Each piece that is sold takes one. A key that nobody has seen comes back here if the order is called off.
downloads-keys-new = New keys
downloads-keys-hint = One a line, up to 10,000 at once. Those you have already are passed over.
downloads-keys-add = Add the keys
downloads-keys-remove = Remove the free keys
downloads-keys-remove-effect = Those that are sold stay with whoever bought them.
downloads-table = Or a CSV or TXT file
downloads-table-hint = If you have written nothing above: of a CSV its first column is read, of a TXT each whole line.
downloads-not-digital = This is sent in a parcel. Files and keys are for digital products only.
downloads-keys-missing = There is no key.
downloads-keys-many = These are too many: at most { $most } at once.
downloads-keys-long = The key in line { $line } is longer than { $most } characters.
downloads-keys-unreadable = That file cannot be read as text (UTF-8).
downloads-added = { $count ->
    [0] No new key.
    [one] 1 new key.
   *[other] { $count } new keys.
}
downloads-added-known = { $count ->
    [one] 1 was there already.
   *[other] { $count } were there already.
}

downloads-settings = How often it is downloaded
downloads-fetches = Downloads for each purchase
downloads-fetches-hint = Between 1 and 1000. It holds for what is bought from now on.
downloads-fetches-unfit = Write a number between 1 and { $most }.
downloads-save = Save

# On the order
downloads-of-order = Your downloads
downloads-handed = Downloads
downloads-of-order-lead = The links on this page are good for a day. When they have expired, open it again.
downloads-get = Download
downloads-show = Show the key
downloads-show-again = See your keys
downloads-left = { $count ->
    [0] No downloads are left. Write to us if you need more.
    [one] 1 download is left.
   *[other] { $count } downloads are left.
}
downloads-begun = The download began on { $day }.
downloads-keys-coming = { $count ->
    [one] 1 key is missing. You get it as soon as we have it.
   *[other] { $count } keys are missing. You get them as soon as we have them.
}
downloads-keys-lead = Once you see them you have begun to use them.
downloads-keys-safe = Keep them in a safe place.
downloads-key-void = Void
downloads-waiting = You can download it as soon as the order is paid.
downloads-short = Not all of it is ready yet. You can use it as soon as it is.
downloads-coming = It is not ready yet. You can download it as soon as it is.
downloads-held = You are withdrawing from this purchase, so it cannot be used until that is settled.
downloads-never = There is nothing to download here.
downloads-closed = This order was called off or given back, and can no longer be downloaded.
downloads-spent = It was downloaded { $most } times already, and that is all. Write to us if you need more.
downloads-stopped = It cannot be downloaded
downloads-expired = This link has expired
downloads-expired-lead = Download links are good for a day. There is a new one on the page of your order.
downloads-to-order = Go to the order
downloads-mine = Your downloads
downloads-mine-none = You have no downloads
downloads-mine-none-how = When you buy a file or a key, it will be here.
downloads-account = Your account

# The order, for those who work here
downloads-state-waiting = Not paid
downloads-state-open = Handed over
downloads-state-short = Keys are missing
downloads-state-empty = Files or keys are missing
downloads-state-closed = Closed
downloads-fetched-of = { $count } of { $most } downloads
downloads-keys-of = Keys: { $count }; seen: { $seen }
downloads-times = When it was downloaded
downloads-open = Hand over now
downloads-more-times = Give more downloads
downloads-close = Close
downloads-figure-short = to hand over
downloads-figure-how = It is paid, and files or keys are missing.

# Notices
downloads-notice-short = Files or keys are missing
downloads-notice-short-why = You get this because you look after the shop's catalogue.
downloads-notice-short-text = Something was sold of which files or keys are missing.
downloads-notice-short-letter-subject = Files or keys of a paid order are missing
downloads-notice-short-letter-text = Somebody has paid for something of which files or keys are missing. Add them and they go out by themselves. If you hand it over in another way, mark the order as sent.

# What those who work here did
downloads-audit-file-put = Uploaded a file that is sold
downloads-audit-file-removed = Removed a file that is sold
downloads-audit-keys-added = Added keys
downloads-audit-keys-removed = Removed keys
downloads-audit-fetches = Changed how often it is downloaded
downloads-audit-more = Gave more downloads
downloads-audit-closed = Closed downloads
downloads-audit-opened = Handed downloads over

# Personal data
downloads-personal-grants = Files and keys that you have bought
downloads-personal-orders = Orders with downloads that you claimed as yours
downloads-personal-fetches = When you downloaded them

# For programs
downloads-api-group = Downloads
downloads-api-list-own-downloads = What can be downloaded of an order of theirs
downloads-api-get-keys = How many keys there are of a variant
downloads-api-add-keys = Adds keys to a variant
downloads-api-list-files = The files of a variant
