# now() is what the clock says; sleeping moves it.
import time
from datetime import date, datetime, timedelta, timezone

start = datetime.now()
print(start, datetime.today(), datetime.utcnow(), date.today(), datetime.now(timezone.utc), datetime.now(timezone(timedelta(hours=2))))
time.sleep(1.5)
print(datetime.now() - start, (datetime.now() - start).total_seconds(), datetime.now().strftime('%H:%M:%S.%f'))
time.sleep(86400)
print(datetime.now().isoformat(), date.today())
