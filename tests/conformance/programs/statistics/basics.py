# Means, medians, modes and spread, for several types of numbers.
from statistics import *
from decimal import Decimal as D
from fractions import Fraction as F

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(mean(data), mean([1, 2, 3]), mean([1, 2]), mean([0.1] * 10), mean([D('0.5'), D('0.75')]), mean([F(1, 3), F(1, 2)]), mean([1, 2.5]), mean([True, False, True]), mean(x for x in (1, 3)))
print(fmean(data), fmean([1, 2], [3, 1]), geometric_mean([54, 24, 36]), harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([2, 0]))
print(median(data), median([3, 1, 2]), median_low([1, 3, 5, 7]), median_high([1, 3, 5, 7]), median_grouped([52, 52, 53, 54]), median([D(1), D(2)]), median_grouped([1, 3, 3, 5, 7], interval=2))
print(mode(data), mode('aabbb'), multimode('aabbcc'), multimode([]), mode([1, 1, 2, 2]))
print(variance(data), pvariance(data), stdev(data), pstdev(data), variance([1.5, 2.5, 4.0]), stdev([1, 2]), pstdev([3]), variance([D(1), D(2), D(4)]), stdev([D(1), D(2), D(4)]), variance([F(1, 2), F(3, 4)]), pvariance([1, 2], 1.5), stdev([0.1, 0.2, 0.7]))
print(quantiles([1, 2, 3, 4, 5]), quantiles(range(10), n=3), quantiles([1, 5, 9], method='inclusive'), quantiles([1, 2], n=10))
print(covariance([1, 2, 3], [2, 4, 7]), correlation([1, 2, 3], [3, 2, 1]), linear_regression([1, 2, 3], [2, 4, 6]), linear_regression([1, 2], [3, 5], proportional=True))
d = NormalDist(100, 15)
print(d, d.mean, d.stdev, d.variance, round(d.cdf(115), 6), round(d.pdf(100), 6), d.inv_cdf(0.9), d.inv_cdf(0.01), d.quantiles(), d + 5, d * 2, d + NormalDist(1, 8), d == NormalDist(100, 15), d.zscore(130), NormalDist.from_samples([1, 2, 3]), round(d.overlap(NormalDist(110, 10)), 6), -d)
for wrong in (lambda: mean([]), lambda: fmean([]), lambda: median([]), lambda: mode([]), lambda: variance([1]), lambda: stdev([1]), lambda: pvariance([]), lambda: pstdev([]), lambda: harmonic_mean([]), lambda: harmonic_mean([-1, 2]), lambda: geometric_mean([]),
              lambda: quantiles([1]), lambda: quantiles([1, 2], n=0), lambda: mean(['a']), lambda: mean([1, 'a']), lambda: correlation([1, 1], [1, 2]), lambda: covariance([1], [1]), lambda: linear_regression([1, 1], [1, 2]), lambda: NormalDist(0, -1), lambda: quantiles([1, 2], method='x')):
    try:
        print(wrong())
    except (StatisticsError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(mean([float('inf'), 1]), mean([1e308, 1e308]), fmean([1e16, 1, -1e16]), median(['a', 'c', 'b']), stdev([1e-200, 3e-200]), mean([float('nan')]))
