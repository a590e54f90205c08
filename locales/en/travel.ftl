### How long the ways between sites take.

travel-title = Travel times
travel-lead = Sessions of the same people, or of the same expert, at two sites need at least this time between them. It is the same in both directions.
travel-usual = What is usual
travel-usual-hint = In minutes. This counts where nothing is entered for two sites below.
travel-same-site = At the same site
travel-same-city = In the same city
travel-same-country = In another city of the same country
travel-abroad = In another country
travel-entered = Between two sites
travel-entered-empty = Nothing is entered yet, so what is usual counts everywhere.
travel-add = Add or change a time
travel-add-hint = A time that is entered for the same two sites already is replaced.
travel-from = From
travel-to = To
travel-minutes = Minutes
travel-time = Time
travel-remove = Remove
travel-removed = Removed. What is usual counts again.
travel-site = { $site }, { $city }
travel-pair = { $from } – { $to }
