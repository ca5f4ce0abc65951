# Help
server-line-usage = Usage
server-line-commands = Commands
server-line-command = COMMAND
server-line-arguments = Arguments
server-line-options = Options
server-line-some-options = OPTIONS
server-line-shared = Options of every command
server-value-scopes = SCOPES
server-value-dir = DIR
server-value-url = URL
server-value-addr = ADDR
server-value-form = FORM
server-value-file = FILE
server-value-maker = MAKER
server-value-percent = PERCENT
server-value-code = CODE
server-value-days = DAYS
server-value-lang = LANGUAGE
server-value-role = ROLE
server-value-name = NAME
server-help-plaza = A shop and the community round it, in one program
server-help-serve = Open the shop
server-help-demo = Open an invented shop to look around in (its data goes to plaza-demo)
server-import-no-catalogue = This option is for catalogues only: customers and orders come in without it.
server-help-import = Carry a catalogue, customers or past orders in: a file of another shop, or one of Plaza's
server-help-import-form = What file it is: { $values }
server-help-import-file = The file; "-" is the standard input
server-help-import-dry-run = Do everything and keep nothing
server-help-import-rejects = Write refused rows here, to be corrected and imported again
server-help-import-report = Write every remark here, one JSON object a line
server-help-import-texts = Language of the texts in the file; without it, { $default }
server-help-import-maker = Who makes the products of the file: "Name; postal address; e-mail; country"; the country, in two letters, may be left out
server-help-import-maker-is-shop = The shop answers for the products, by its own name and address
server-help-import-add-tax = The prices are without tax: add this percentage, such as 21 or 21,reduced=10,super-reduced=4
server-help-import-categories = Which of your categories are Google's or Shopify's: a table of theirs and yours, or Google's own list
server-help-import-combinations = The combinations of the products, which PrestaShop has in another file
server-help-import-pictures = Where the pictures are that the file names without an address
server-help-import-acknowledge = Write "kept N KEY" once each product is kept durably, one by one
server-help-export = Write the catalogue into a file
server-help-export-form = What file: { $values }
server-help-export-file = The file; without it, the standard output
server-help-export-texts = Language of the texts, where the file has room for one; without it, { $default }
server-help-redirects = Bring the addresses of another shop along, to lead to yours
server-help-redirects-file = A table of two columns: old address and new path; "-" is the standard input
server-help-redirects-rejects = Write refused rows here
server-help-migrate = Bring the database up to date, and nothing else
server-help-features = Show the parts of the shop that open and close, or open and close one
server-help-features-open = Open it for everybody
server-help-features-open-name = Its name, as "plaza features" shows it
server-help-features-staff = Open it for those who work here only
server-help-features-staff-name = Its name, as "plaza features" shows it
server-help-features-close = Close it
server-help-features-close-name = Its name, as "plaza features" shows it
server-help-user = Gives access to the shop: to its first owner, or to somebody who has lost theirs
server-help-user-invite = Invites somebody: prints the link under which they choose a password
server-help-user-invite-address = Their e-mail address
server-help-user-invite-name = Their name
server-help-user-invite-role = What they are to the shop: { $values }; { $default } unless you say
server-help-user-invite-lang = Their language: { $values }; { $default } unless you say
server-help-user-link = Prints a link under which somebody who has an account chooses another password
server-help-user-link-address = Their e-mail address
server-help-user-token = Prints a token with which a program acts for somebody
server-help-user-token-address = Their e-mail address
server-help-user-token-scopes = What it may do, separated by commas: own:read, catalogue:write …
server-help-user-token-name = What it is called; { $default } unless you say
server-help-user-token-days = For how many days; { $default } unless you say
server-help-pictures = Show which pictures are still to be fetched, and which were refused and why
server-help-pictures-retry = Fetch refused ones again, all or only those with this code: { $values }
server-help-notice = Put in the official notice of the legal guarantee, on the guarantee page and with the products
server-help-notice-file = The official picture as the European Union gives it out: PNG, JPEG or WebP; without one, whether it is shown is printed
server-help-notice-lang = Language of the notice, { $values }; { $default } if you do not say
server-help-notice-remove = Take the notice down and go back to the shop's own words
server-help-backup = Write everything the shop has into one file, also while it is open
server-help-backup-file = The file; without it, one with a name of its own in the folder of backups
server-help-backup-to = The folder to put one with a name of its own into
server-help-backup-quiet = Say nothing but what goes wrong
server-help-restore = Put a backup in the place of the shop; before that, all of it is read and checked
server-help-restore-file = The backup
server-help-restore-force = Replace a shop that has something, too
server-help-restore-check = Only look whether the backup is whole and this program can use it
server-help-restore-resume-jobs = Let jobs that were waiting go on by themselves instead of setting them aside
server-help-restore-quiet = Say nothing but what goes wrong
server-help-doctor = Look whether the shop is well; ends with 1 if something is broken
server-help-retry = Let the server try again what it had to set aside: reactions, jobs, deadlines
server-help-reindex = Build the search index anew; a server that runs goes on answering from the old one
server-help-synonyms = Show your synonyms, or put those of a file in their place
server-help-synonyms-file = Lines such as "es,jersey,suéter"; with ">" behind it the first word leads to the others and they not back
server-help-searches = Show what was searched for in vain, most often first
server-help-searches-days = Of how many days; without it, { $default }
server-help-config = Show the settings and where each comes from
server-help-every-data = Folder of the shop's data; without it, plaza-data
server-help-every-database = Where the database is: a file, or postgres://..; without it, plaza.db in that folder
server-help-every-listen = Where it listens: name:port, several with commas; without it, localhost:8080
server-help-every-public-url = The address by which people come; without it, made from where it listens
server-help-every-allow-outside = Addresses in your own network that pictures may be read from: ip:port, several with commas
server-help-every-log = Form of the log: text or json; without it, text
server-help-every-config = A file of settings; without it, plaza.toml in the data folder, if it is there
server-help-every-help = Show this help
server-help-every-version = Show the version

# Lines that cannot be understood
server-line-value = "{ $value }" does not do for { $arg }.
server-line-value-missing = { $arg } needs a value.
server-line-value-more = "{ $value }" is too much for { $arg }.
server-line-unknown = There is no "{ $arg }" here.
server-line-command-unknown = There is no command "{ $command }".
server-line-command-missing = The command is missing.
server-line-missing = { $arg } is missing.
server-line-twice = { $arg } can be said only once.
server-line-conflict = { $arg } and { $other } do not go together.
server-line-encoding = A word is not in UTF-8.
server-line-unclear = This cannot be understood.
server-line-possible = It may be: { $values }
server-line-similar = Did you mean { $similar }?
server-line-more = More: { $command } --help

# Settings
server-origin-flag = flag
server-origin-environment = variable { $name }
server-origin-file = file { $file }
server-origin-default = default
server-setting-log = { $name }: "{ $value }" is neither text nor json ({ $origin }).
server-setting-payments = { $name }: "{ $value }" is no web address: it must begin with http:// or https:// ({ $origin }).
server-setting-address = { $name }: "{ $value }" is not ip:port ({ $origin }).
server-setting-number = { $name }: "{ $value }" is not a number ({ $origin }).
server-setting-network = { $name }: "{ $value }" is no IP address and no network ({ $origin }).
server-setting-duration = { $name }: "{ $value }" does not say how often; it is written like this: 30m, 24h or 7d ({ $origin }).
server-setting-yes-no = { $name }: "{ $value }" is neither yes nor no ({ $origin }).
server-setting-tls-half = tls_cert and tls_key go together: one of them is missing.
server-setting-smtp = smtp: { $why } ({ $origin }).
server-setting-imap = imap: { $why } ({ $origin }).
server-setting-mail-from = { $name }: "{ $value }" is no mail address. It is the one that letters come from, like hola@tienda.example ({ $origin }).
server-setting-sign-in = [[sign_in]] "{ $id }": { $why } ({ $origin }).
server-sign-in-id = the id is of small letters, digits and hyphens, like "acme"
server-sign-in-twice = another one has the same id
server-sign-in-preset = say preset (google, apple, microsoft or facebook) or issuer, one of the two
server-sign-in-issuer = issuer is an https address, the one that the provider publishes
server-sign-in-client = client_id is missing
server-sign-in-secret = client_secret is missing
server-sign-in-tenant = tenant is common, organizations, consumers or the id of the organisation
server-sign-in-key = Apple needs team_id, key_id and key_file, the .p8 file with the key
server-imap-scheme = it must begin with imap:// or imaps://
server-imap-folder = its folder holds signs that no folder has
server-smtp-scheme = it must begin with smtp:// or smtps://
server-smtp-host = it names no server
server-smtp-port = the port must be a number from 1 to 65535
server-smtp-login = user and password go together, and inside them @ is written %40, : is written %3A and / is written %2F
server-setting-file = The settings in { $file } cannot be understood, line { $line }: { $why }

# Why it stops
server-bug = This is a fault of Plaza. Detail: { $why }
server-start-failed = It cannot start: { $why }
server-system-absent = it does not exist
server-system-denied = permission is missing
server-system-folder = it is a folder
server-system-read-only = the disk can only be read
server-system-full = the disk is full
server-system-taken = another program has it; stop that one or listen on another port
server-system-foreign = this machine has no such address
server-system-no-text = it is no text in UTF-8
server-listen-unfit = "{ $address }" is nowhere to listen; write it like localhost:8080 or 192.168.1.10:8080
server-folder-served = A Plaza server has the shop in { $folder } open: stop it first, or choose another folder with --data.
server-setting-unknown = there is no setting "{ $name }"; "plaza config" shows all of them
server-user-nobody = Nobody has an account with { $address } here. "plaza user invite" makes one.
server-listen-failed = It cannot listen on { $address }: { $why }
server-file-unreadable = { $file } cannot be read: { $why }
server-folder-unwritable = Nothing can be written to { $folder }: { $why }
server-tls-unfit = The certificate or its key is of no use: { $file }: { $why }
server-store-unavailable = The database does not answer: { $why }
server-store-busy = Too much is changing at once: try again in a moment.
server-store-broken = The database failed. Detail: { $why }
server-search-broken = The search index cannot be used: { $why }
server-duty-twice = This is a fault of Plaza: two duties are called { $name }.
server-not-found = There is no such thing.
server-forbidden = That is not allowed.
server-conflict = Somebody has changed it meanwhile: try again.
server-key-reused = That key was used for another request.

# What commands do
server-setup = Nobody owns it yet. Set it up by this link, which is good once and shown only here:
  { $link }
server-open = Your shop is open at { $url } (Ctrl-C closes it)
server-migrated = { $count ->
    [0] The database was up to date already.
    [one] One migration has run.
   *[other] { $count } migrations have run.
}
server-retried = { $facts ->
    [one] One fact
   *[other] { $facts } facts
}, { $jobs ->
    [one] one job
   *[other] { $jobs } jobs
} and { $deadlines ->
    [one] one deadline
   *[other] { $deadlines } deadlines
} will be tried again.
server-retried-nothing = Nothing was set aside.
server-reindex-served = A server is on { $folder }: it builds a new index and goes on answering from the one it has.
server-reindex-products = { $count ->
    [one] one product
   *[other] { $count } products
}
server-reindex-built = { $count ->
    [one] The index is built: one document.
   *[other] The index is built: { $count } documents.
}
server-reindex-answers = The index is built: the new one answers.
server-reindex-failed = The server could not build it: { $why }
server-reindex-unfinished = The server did not finish: ask again when it runs.
server-synonyms-kept = { $count ->
    [one] One group kept.
   *[other] { $count } groups kept.
}
server-synonyms-same = { $count ->
    [one] One group, the same as before.
   *[other] { $count } groups, the same as before.
}
server-searches = Searches without result, from { $first } to { $last }
server-searches-none = none
server-pictures-waiting = waiting  { $source }  { $count ->
    [0] (not tried yet)
    [one] (one attempt)
   *[other] ({ $count } attempts)
}
server-pictures-refused = refused  { $source }  { $why } [{ $code }]
server-pictures-too-large = The picture has too many pixels.
server-pictures-all = { $count }
server-pictures-or-more = { $count } or more
server-pictures-sum = Waiting: { $waiting } · Refused: { $refused }
server-pictures-again = { $count ->
    [0] There is no picture to be fetched again.
    [one] The server will fetch one picture again.
   *[other] The server will fetch { $count } pictures again.
}
server-features-name = name
server-features-dimension = for what
server-features-moments = when
server-features-state = state
server-features-default = at first
server-features-who = who answers
server-features-hours = hours a week
server-features-state-closed = closed
server-features-state-staff = only us
server-features-state-everyone = open
server-features-dimension-together = shopping together
server-features-dimension-reviews = reviews and ratings
server-features-dimension-recommendations = recommendations
server-features-dimension-communities = community
server-features-dimension-presence = presence in networks
server-features-dimension-apps = apps and advertisements
server-features-moment-before = before
server-features-moment-during = during
server-features-moment-after = after
server-features-decided = { $state }: decided by { $who }, { $at }
server-features-by-visitor = a visitor
server-features-by-member = a member
server-features-by-staff = somebody of the shop
server-features-by-operator = whoever runs the program
server-features-by-house = the shop itself

# How the shop is
server-doctor-well = well
server-doctor-look = look
server-doctor-broken = BROKEN
server-doctor-folder = data folder
server-doctor-migrations = migrations
server-doctor-pending = { $name } has not run: "plaza migrate" runs it.
server-doctor-sign-in = coming in by other accounts
server-doctor-mail = sending mail
server-doctor-no-smtp = the shop sends no mail: its letters are read at /admin/mail. To send them, set smtp (smtp://user:password@server:587) and mail_from.
server-doctor-database = database ({ $engine })
server-doctor-damaged = the file is damaged. Detail: { $why }
server-doctor-dangling = a row of { $table } points to one of { $parent } that is not there.
server-doctor-log-ahead = the event log is ahead of this server's transactions: does it come from a copy of another one?
server-doctor-log = event log
server-doctor-log-held = { $who } has held it back for { $seconds } s: what happens is heard late.
server-doctor-log-session = the session { $id } of { $database } ({ $doing })
server-doctor-log-prepared = the prepared transaction { $id } of { $database }
server-doctor-aside = reactions, jobs and deadlines
server-doctor-reaction = { $reaction } could not answer a fact about { $subject }. Detail: { $why }
server-doctor-job = the job { $job } ({ $id }) is set aside. Detail: { $why }
server-doctor-deadlines = { $count ->
    [one] one deadline is set aside.
   *[other] { $count } deadlines are set aside.
}
server-doctor-retry = "plaza retry" lets what is set aside be tried again.
server-doctor-no-shop = There is no shop here: { $file } does not exist. "plaza serve" begins one; if it is elsewhere, say so with --data.
server-doctor-faults = { $count ->
    [one] One thing is broken.
   *[other] { $count } things are broken.
}
server-doctor-disk = disk space
server-doctor-disk-low = { $folder } has { $free } MB left: make room, or move the folder to a larger disk.
server-doctor-disk-full = { $folder } has only { $free } MB left: the shop will stop keeping anything. Make room now.
server-doctor-clock = clocks
server-doctor-clock-skew = the clocks of the database and of this machine are { $seconds } s apart: set them (NTP).
server-doctor-clock-ahead = the shop's clock is { $seconds } s ahead of the machine's: somebody moved it, and it does not go back.
server-doctor-mail-away = the mail server does not answer or does not let us in: look at smtp. Detail: { $why }
server-doctor-permissions = permissions
server-doctor-open-folder = anybody on this machine can read { $path }: chmod o-rwx { $path }
server-doctor-open-secret = anybody on this machine can read { $path }, which holds secrets: chmod 600 { $path }
server-doctor-backups = backups
server-doctor-backups-none = there is none in { $folder }: "plaza backup" makes one, and backup_every has them made by themselves.
server-doctor-backups-old = the last one is { $days } days old: make another with "plaza backup", or set backup_every.
server-doctor-tls = certificate
server-doctor-address = public address
server-doctor-address-away = { $url } cannot be reached from here: look at DNS, firewall and proxy. Detail: { $why }
server-doctor-address-plain = { $url } is not encrypted: set a certificate (tls_cert, tls_key), or put a proxy before it that encrypts.

# Backups
server-backup-done = Backed up: { $file } ({ $size })
server-backup-damaged = { $count ->
    [one] One picture was damaged in the shop already and is not in the backup; the log says which.
   *[other] { $count } pictures were damaged in the shop already and are not in the backup; the log says which.
}
server-backup-exists = { $file } is there already: choose another name.
server-backup-unwritable = The backup { $file } cannot be written: { $why }
server-backup-before-migration = This version changes the tables and the shop must be backed up before, but it cannot be: { $why } Mend that, or say backup_before_migration = false to go on without a backup.
server-restore-unreadable = It cannot be read: { $why }
server-restore-no-backup = It is no backup of Plaza, or it was cut off.
server-restore-damaged = The backup is damaged ({ $part }); nothing was touched.
server-restore-newer = The backup is from a newer Plaza ({ $program }): update the program. Nothing was touched.
server-restore-occupied = { $shop } has a shop already. To replace it by the backup, add --force; if you want to keep it, run "plaza backup" first.
server-restore-pictures = The pictures cannot be kept: { $why } The shop is as it was.
server-restore-whole = The backup is whole: of { $at }, { $rows } rows and { $files } pictures ({ $engine }).
server-restore-done = The shop is restored as it was at { $at }: { $rows } rows and { $files } pictures. Everybody has to sign in again.
server-restore-jobs = Jobs that were waiting are set aside, because they may have been done. "plaza doctor" shows them and "plaza retry" tries them again.

# People
server-user-link = Open this link in a browser. It works once:
server-demo-owner = To enter the back office as the owner of the demo, choose a password here:
