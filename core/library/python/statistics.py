"""Means, medians, deviations."""

from math import erf as _erf, exp as _exp, fsum as _fsum, hypot as _hypot, isqrt as _isqrt, log as _log
from math import pi as _pi, sqrt as _sqrt

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode',
           'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    """The data is no good for that."""


# ------------------------------------------------------------------------------------------------ exact sums

def _common(a, b):
    """The type that a sum of these types has."""
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, int):
        return b
    if issubclass(b, int):
        return a
    if a.__name__ == 'Fraction' and issubclass(b, float):
        return b
    if issubclass(a, float) and b.__name__ == 'Fraction':
        return a
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _ratio(x):
    """x as (numerator, denominator); (x, None) for infinity and NaN."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _fraction(parts):
    """The sum of {denominator: numerators}; a float if there is infinity or NaN in it."""
    from fractions import Fraction
    if None in parts:
        return parts[None]
    return sum((Fraction(n, d) for d, n in parts.items()), Fraction(0))


def _sum(data):
    """(type, exact sum, count)"""
    kind, parts, count = int, {}, 0
    for x in data:
        kind = _common(kind, type(x))
        n, d = _ratio(x)
        parts[d] = parts.get(d, 0) + n
        count += 1
    return kind, _fraction(parts), count


def _squares(data, center=None):
    """(type, exact sum of squared differences, mean, count)"""
    data = list(data)
    if center is not None:
        kind, total, count = _sum((d := x - center) * d for x in data)
        return kind, total, center, count
    kind, total, count = _sum(data)
    if not count:
        return kind, 0, 0, 0
    if isinstance(total, float):
        return kind, float('nan'), total, count
    middle = total / count
    parts = {}
    for x in data:
        n, d = _ratio(x)
        parts[d * d] = parts.get(d * d, 0) + n * n
    return kind, _fraction(parts) - count * middle * middle, middle, count


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / value.denominator


def _root(value, kind):
    """The correctly rounded square root of a fraction."""
    if isinstance(value, float):
        return _sqrt(value)
    n, m = value.numerator, value.denominator
    if kind.__name__ == 'Decimal':
        from decimal import localcontext
        with localcontext() as context:
            context.prec += 5
            root = (kind(n) / kind(m)).sqrt()
        return +root
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        m <<= 2 * shift
    else:
        n <<= -2 * shift
    root = _isqrt(n // m)
    root |= root * root * m != n                # a last bit that says: there is more
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


# ------------------------------------------------------------------------------------------------ means

def mean(data):
    """The arithmetic mean."""
    kind, total, count = _sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / count, kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, quickly."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    """The root of the product."""
    try:
        return _exp(fmean(map(_log, data)))
    except ValueError:
        raise StatisticsError('geometric mean requires a non-empty dataset containing positive numbers') from None


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of the reciprocals."""
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if not isinstance(data[0], (int, float)) and not hasattr(data[0], 'as_integer_ratio'):
            raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        return data[0]
    if weights is None:
        weights = [1] * len(data)
        total = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError('Number of weights does not match data size')
        total = _sum(weights)[1]
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if any(x == 0 for x in data):
        return 0
    kind, reciprocals, _ = _sum(w / x if w else 0 for w, x in zip(weights, data))
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total / reciprocals, kind)


# ------------------------------------------------------------------------------------------------ medians and modes

def _sorted(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data


def median(data):
    """The middle value, or the mean of the two middle ones."""
    data = _sorted(data)
    half, odd = divmod(len(data), 2)
    return data[half] if odd else (data[half - 1] + data[half]) / 2


def median_low(data):
    """The middle value, or the lower of the two."""
    data = _sorted(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The middle value, or the higher of the two."""
    data = _sorted(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    """The median of values that stand for intervals."""
    data = _sorted(data)
    n = len(data)
    x = data[n // 2]
    below = sum(1 for value in data if value < x)
    count = sum(1 for value in data if value == x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (n / 2 - below) / count


def _counted(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """The most common value, the first of several."""
    counts = _counted(data)
    if not counts:
        raise StatisticsError('no mode for empty data')
    return max(counts, key=counts.get)


def multimode(data):
    """All the most common values."""
    counts = _counted(data)
    most = max(counts.values(), default=0)
    return [x for x, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The n - 1 cuts into n parts of the same size."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError('must have at least two data points')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


# ------------------------------------------------------------------------------------------------ spread

def variance(data, xbar=None):
    """The variance of a sample."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(total / (count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(total / count, kind)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    kind, total, _, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(total / (count - 1), kind)


def pstdev(data, mu=None):
    """The standard deviation of a whole population."""
    kind, total, _, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(total / count, kind)


def covariance(x, y, /):
    """How two samples vary together."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    a, b = _fsum(x) / n, _fsum(y) / n
    return _fsum((xi - a) * (yi - b) for xi, yi in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    """Pearson's correlation, -1 to 1."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    a, b = _fsum(x) / n, _fsum(y) / n
    xy = _fsum((xi - a) * (yi - b) for xi, yi in zip(x, y))
    xx = _fsum((d := xi - a) * d for xi in x)
    yy = _fsum((d := yi - b) * d for yi in y)
    try:
        return xy / _sqrt(xx * yy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def linear_regression(x, y, /, *, proportional=False):
    """The line that fits best."""
    from collections import namedtuple
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if proportional:
        xy = _fsum(xi * yi for xi, yi in zip(x, y))
        xx = _fsum(xi * xi for xi in x)
    else:
        a, b = _fsum(x) / n, _fsum(y) / n
        xy = _fsum((xi - a) * (yi - b) for xi, yi in zip(x, y))
        xx = _fsum((d := xi - a) * d for xi in x)
    try:
        slope = xy / xx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    line = namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')
    return line(slope, 0.0 if proportional else b - slope * a)


# Wichura's algorithm AS 241 (1988): numerators and denominators of three rational functions, highest power first.
_QUANTILE = (
    ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
      13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
     (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
      5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1.0)),
    ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258,
      3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
     (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459,
      0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187, 1.0)),
    ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093,
      0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
     (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
      0.0148753612908506148525, 0.13692988092273580531, 0.59983220655588793769, 1.0)))


def _polynomial(coefficients, x):
    result = coefficients[0]
    for coefficient in coefficients[1:]:
        result = result * x + coefficient
    return result


def _normal_quantile(p):
    """The x below which a part p of the standard normal distribution lies."""
    q = p - 0.5
    if abs(q) <= 0.425:
        over, under = _QUANTILE[0]
        r = 0.180625 - q * q
        return _polynomial(over, r) * q / _polynomial(under, r)
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    over, under = _QUANTILE[1 if r <= 5.0 else 2]
    r -= 1.6 if r <= 5.0 else 5.0
    x = _polynomial(over, r) / _polynomial(under, r)
    return -x if q < 0.0 else x


class NormalDist:
    """A normal distribution."""

    __slots__ = {'_mu': 'the mean', '_sigma': 'the standard deviation'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with the mean and the deviation of the data."""
        data = list(data)
        middle = fmean(data)
        return cls(middle, stdev(data, middle))

    def samples(self, n, *, seed=None):
        """n random numbers."""
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    def _check(self, what):
        if not self._sigma:
            raise StatisticsError(f'{what} not defined when sigma is zero')

    def pdf(self, x):
        """The density at x."""
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(2.0 * _pi * variance)

    def cdf(self, x):
        """The probability of at most x."""
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        """The x that this probability belongs to."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        if self._sigma <= 0.0:
            raise StatisticsError('cdf() not defined when sigma at or below zero')
        return self._mu + _normal_quantile(p) * self._sigma

    def quantiles(self, n=4):
        """The n - 1 cuts into parts of the same probability."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        """How many deviations x is from the mean."""
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    def overlap(self, other):
        """How much two distributions have in common."""
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        a, b = (other, self) if (other._sigma, other._mu) < (self._sigma, self._mu) else (self, other)
        va, vb = a.variance, b.variance
        if not va or not vb:
            raise StatisticsError('overlap() not defined when sigma is zero')
        difference = vb - va
        distance = abs(b._mu - a._mu)
        if not difference:
            return 1.0 - _erf(distance / (2.0 * a._sigma * _sqrt(2.0)))
        first = a._mu * vb - b._mu * va
        second = a._sigma * b._sigma * _sqrt(distance * distance + difference * _log(vb / va))
        x, y = (first + second) / difference, (first - second) / difference
        return 1.0 - (abs(b.cdf(x) - a.cdf(x)) + abs(b.cdf(y) - a.cdf(y)))

    mean = property(lambda self: self._mu)
    median = mean
    mode = mean
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
