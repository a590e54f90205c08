### The page that chooses the time zone.

zone-title = اختيار المنطقة الزمنية
zone-explanation = يُعرض كل وقت في هذا الموقع مع منطقته الزمنية. اختاروا مكان وجودكم لعرض الأوقات بتوقيتكم أيضًا.
zone-current = تُعرض الأوقات الآن أيضًا بتوقيت:
zone-search = البلد أو المدينة
zone-search-button = بحث
# $asked is what the person typed.
zone-nothing-found = لا يوجد مكان مطابق لـ «{ $asked }». يُرجى تجربة اسم بلدكم أو مدينة كبيرة قريبة منكم.
zone-region-africa = أفريقيا
zone-region-america = الأمريكتان
zone-region-antarctica = القارة القطبية الجنوبية
zone-region-arctic = المنطقة القطبية الشمالية
zone-region-asia = آسيا
zone-region-atlantic = المحيط الأطلسي
zone-region-australia = أستراليا
zone-region-europe = أوروبا
zone-region-indian = المحيط الهندي
zone-region-pacific = المحيط الهادئ
