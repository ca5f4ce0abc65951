# What the shop knows about you
privacy-mine = Your data
privacy-mine-lead = We keep what it takes for you to have an account, for us to write to you, and for the shop to obey the law. Here you take all of it with you, or delete it.
privacy-known = What we keep, one by one
privacy-download = Download everything
privacy-download-hint = A zip file with your data as JSON and as CSV with commas between the values.
privacy-file-name = my-data.zip

privacy-leave = Delete my account
privacy-goes = { $count ->
    [one] You are signed out everywhere at once. You have 1 day to come back: sign in and say that you stay. Then we delete your name, your mail address, your passwords and what we wrote to you, and that cannot be undone.
   *[other] You are signed out everywhere at once. You have { $count } days to come back: sign in and say that you stay. Then we delete your name, your mail address, your passwords and what we wrote to you, and that cannot be undone.
}
privacy-stays = What stays when somebody deletes their account:
privacy-stays-ids = Ids without a name: they say what happened and when, not who you were.
privacy-kept = { $why } ({ $table }: { $column })
privacy-proof-password = Your password
privacy-proof-address = Type your mail address to confirm
privacy-sure = I want to delete my account and what you keep about me
privacy-leave-go = Delete the account
privacy-leaving = Your account is deleted on { $day }. If you have thought better of it, stay.
privacy-stay = I want to stay
privacy-stayed = You stay. Your account is as it was.
privacy-left = Your account will be deleted
privacy-left-lead = { $count ->
    [one] We have signed you out everywhere. In 1 day everything is deleted.
   *[other] We have signed you out everywhere. In { $count } days everything is deleted.
}
privacy-left-back = We wrote to you to confirm it. If you think better of it before, sign in and say that you stay.
privacy-left-sign-in = Sign in and stay
privacy-left-home = Go to the first page

# The file
privacy-readme-name = README.txt
privacy-readme-head = Everything that { $shop } keeps about { $name }, on { $day }.
privacy-readme-files = Each table is here twice: as JSON, for programs, and as CSV with commas between the values (UTF-8), for spreadsheets. An apostrophe in front of a sign protects it: without it, a spreadsheet would take it for the beginning of a formula.
privacy-readme-table = { $count ->
    [one] { $file }: 1 row. { $what }
   *[other] { $file }: { $count } rows. { $what }
}
privacy-readme-nothing = { $file }: nothing of yours. { $what }

# For whoever runs the shop
privacy-theirs = Somebody's data
privacy-theirs-download = Hand over their data
privacy-theirs-download-lead = For somebody who asks by letter or on the telephone. Make sure first who it is: the file has their mail address and everything we keep. It goes into the log of changes.
privacy-theirs-leave = Delete their account
privacy-theirs-goes = { $count ->
    [one] They are signed out and we write to them. It is deleted after 1 day, in case it was not them. If their age or an order is the reason, suspend the account first: otherwise they can sign in and call it off. It goes into the log of changes.
   *[other] They are signed out and we write to them. It is deleted after { $count } days, in case it was not them. If their age or an order is the reason, suspend the account first: otherwise they can sign in and call it off. It goes into the log of changes.
}
privacy-theirs-leaving = Deleted on { $day }.
privacy-theirs-stay = Call it off
privacy-theirs-left = It will be deleted when the days are over. We wrote to them.
privacy-theirs-stayed = Deleting it was called off.
privacy-reason = Why
privacy-reason-asked = They asked for it
privacy-reason-too-young = They are younger than fourteen
privacy-reason-ordered = An authority orders it
privacy-record = Personal data
privacy-record-lead = The record of processing that the GDPR asks for (article 30). The program writes it from what each part of the shop does.
privacy-record-controller = Controller
privacy-record-nobody = The shop does not say yet who it is. Fill it in under the settings.
privacy-record-rights = Everybody downloads and deletes what is theirs under “Your data”. Outside the shop only the mail server that you chose takes part and, if somebody signs in with an account elsewhere, that site.
privacy-record-tables = What is kept and what for
privacy-record-impersonal = Tables without data about people
