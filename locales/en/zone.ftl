### The page that chooses the time zone.

zone-title = Choose your time zone
zone-explanation = Every time on this site is shown with its zone. Choose where you are to see the times at your place as well.
zone-current = Times are now also shown for:
zone-search = Country or city
zone-search-button = Search
# $asked is what the person typed.
zone-nothing-found = No place matches “{ $asked }”. Please try the name of your country or of a large city near you.
zone-region-africa = Africa
zone-region-america = Americas
zone-region-antarctica = Antarctica
zone-region-arctic = Arctic
zone-region-asia = Asia
zone-region-atlantic = Atlantic
zone-region-australia = Australia
zone-region-europe = Europe
zone-region-indian = Indian Ocean
zone-region-pacific = Pacific
