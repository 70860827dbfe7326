# Records as dictionaries: grouping, totals, a table with f-strings.
rows = [
    {"name": "pen", "kind": "office", "price": 1.2, "count": 40},
    {"name": "desk", "kind": "furniture", "price": 199.99, "count": 3},
    {"name": "chair", "kind": "furniture", "price": 89.5, "count": 7},
    {"name": "ink", "kind": "office", "price": 12.75, "count": 0},
]
print(f"{'name':<8}|{'price':>10}|{'count':^7}|")
print("-" * 8 + "+" + "-" * 10 + "+" + "-" * 7 + "+")
for row in sorted(rows, key=lambda r: (r["kind"], -r["price"])):
    print(f"{row['name']:<8}|{row['price']:>10,.2f}|{row['count'] or 'none':^7}|")
totals = {}
for row in rows:
    kind = totals.setdefault(row["kind"], {"items": 0, "value": 0.0})
    kind["items"] += row["count"]
    kind["value"] += row["price"] * row["count"]
for kind, total in totals.items():
    print(f"{kind.upper():.<12}{total['value']:.>12.2f} ({total['items']:03d} items, {total['value'] / sum(t['value'] for t in totals.values()):.1%})")
best, *others = sorted(rows, key=lambda r: r["price"] * r["count"], reverse=True)
print(best["name"], [r["name"] for r in others], any(r["count"] == 0 for r in rows), {r["kind"] for r in rows} == set(totals))
