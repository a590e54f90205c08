### How long the ways between sites take.

travel-title = مدد التنقل
travel-lead = تحتاج جلسات الأشخاص أنفسهم أو الخبير نفسه في موقعين إلى هذه المدة على الأقل بينها. وهي نفسها في الاتجاهين.
travel-usual = المدد المعتادة
travel-usual-hint = بالدقائق. تُحسب حيث لم يُدخل شيء لموقعين أدناه.
travel-same-site = في الموقع نفسه
travel-same-city = في المدينة نفسها
travel-same-country = في مدينة أخرى من البلد نفسه
travel-abroad = في بلد آخر
travel-entered = بين موقعين
travel-entered-empty = لم يُدخل شيء بعد، فتُحسب المدد المعتادة في كل مكان.
travel-add = إضافة مدة أو تغييرها
travel-add-hint = تُستبدل المدة التي أُدخلت من قبل للموقعين نفسيهما.
travel-from = من
travel-to = إلى
travel-minutes = الدقائق
travel-time = المدة
travel-remove = إزالة
travel-removed = تمت الإزالة. تُحسب المدة المعتادة من جديد.
travel-site = { $site }، { $city }
travel-pair = { $from } – { $to }
