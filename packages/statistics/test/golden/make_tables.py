"""Writes the golden tables of @bongsu/statistics.

    pip install mpmath==1.3.0 gmpy2 && python make_tables.py      (some ten minutes)

Every input is an exact double, written as the shortest decimal that reads back as it; every output is the
function's value at exactly that double, to 25 digits. Values that a double can not hold are left out.
"""

import json
import random
from pathlib import Path

import mpmath
from mpmath import mpf

mpmath.mp.dps = 80
HERE = Path(__file__).parent
RANDOM = random.Random(20240521)


def number(value):
    return mpmath.nstr(value, 25, min_fixed=0, max_fixed=0)


def representable(value):
    size = abs(value)
    return size == 0 or mpf("2.3e-308") < size < mpf("1.7e308")


def table(name, function, rows):
    seen = {}
    for row in rows:
        row = tuple(float(x) for x in row)
        if row not in seen:
            value = function(*[mpf(x) for x in row])
            if representable(value):
                seen[row] = number(value)
    lines = ",\n".join(json.dumps([*map(repr, k), v]) for k, v in seen.items())
    return f"{json.dumps(name)}: [\n{lines}\n]"


def write(filename, tables):
    RANDOM.seed(filename)
    (HERE / filename).write_text("{\n" + ",\n".join(tables) + "\n}\n")
    print(filename, flush=True)


def spread(low, high, count):
    """Log-uniform positive doubles."""
    a, b = mpmath.log(low), mpmath.log(high)
    return [float(mpmath.exp(a + (b - a) * RANDOM.random())) for _ in range(count)]


def uniform(low, high, count):
    return [RANDOM.uniform(low, high) for _ in range(count)]


# Incomplete functions by the series that converges everywhere, with room for its cancellation.

def lower_gamma(a, x):
    """P(a, x), all terms positive."""
    term = total = mpf(1)
    n = 1
    while term > total * mpf(10) ** -70:
        term *= x / (a + n)
        total += term
        n += 1
    return total * mpmath.exp(a * mpmath.log(x) - x - mpmath.loggamma(a + 1))


def upper_gamma(a, x):
    """Q(a, x): the complement with the digits that it loses, or Legendre's fraction in the far tail."""
    if x < a + 1:
        return 1 - lower_gamma(a, x)
    if x < 4 * a + 40:
        with mpmath.workdps(80 + int(x / mpf(2)) + 40 if x < 800 else 500):
            return 1 - lower_gamma_deep(a, x)
    h = mpf(0)
    for n in range(400, 0, -1):
        h = -n * (n - a) / (x + 2 * n + 1 - a + h)
    return mpmath.exp(a * mpmath.log(x) - x - mpmath.loggamma(a)) / (x + 1 - a + h)


def lower_gamma_deep(a, x):
    term = total = mpf(1)
    n = 1
    stop = mpf(10) ** (-mpmath.mp.dps)
    while term > total * stop:
        term *= x / (a + n)
        total += term
        n += 1
    return total * mpmath.exp(a * mpmath.log(x) - x - mpmath.loggamma(a + 1))


def beta_series(a, b, x):
    """I_x(a, b) = x^a y^b / (a B(a, b)) * 2F1(a + b, 1; a + 1; x), all terms positive."""
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -60 * (1 - x):
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    y = 1 - x
    weight = a * mpmath.log(x) + b * mpmath.log(y) - mpmath.log(a)
    weight += mpmath.loggamma(a + b) - mpmath.loggamma(a) - mpmath.loggamma(b)
    return total * mpmath.exp(weight)


def beta_lower(a, b, x, y=None):
    """I_x(a, b), summed from the end where the sum is short."""
    y = 1 - x if y is None else y
    if terms(a, b, x, y) <= terms(b, a, y, x):
        return beta_series(a, b, x)
    value = 1 - beta_series(b, a, y)
    return value if value > mpf(10) ** -20 else beta_series(a, b, x)


def terms(a, b, x, y):
    if min(x, y) < mpf(10) ** -60:
        return 0 if x < y else mpmath.inf
    return max(0, (x * (a + b) - a - 1) / y) + 140 / -mpmath.log(x)


def student_survival(t, df):
    if t < 0:
        return 1 - student_survival(-t, df)
    if t == 0:
        return mpf("0.5")
    y = df / (df + t * t)
    return beta_lower(df / 2, mpf("0.5"), y, 1 - y) / 2


def f_survival(x, d1, d2):
    y = d2 / (d1 * x + d2)
    return beta_lower(d2 / 2, d1 / 2, y, 1 - y)


def binomial_pmf(k, n, p):
    return mpmath.binomial(n, k) * p**k * (1 - p) ** (n - k)


def binomial_upper(k, n, p):
    return beta_lower(k + 1, n - k, p)


def binomial_lower(k, n, p):
    return beta_lower(n - k, k + 1, 1 - p, p)


def root(function, target, low, high):
    """The zero of an increasing function on a log or logit scale, by bisection to 30 digits, then secant."""
    for _ in range(130):
        mid = (low + high) / 2
        if function(mid) < target:
            low = mid
        else:
            high = mid
    return (low + high) / 2


def chi_square_quantile(p, df):
    """Lower quantile."""
    f = lambda u: mpmath.log(lower_gamma(df / 2, mpmath.exp(u)))
    return 2 * mpmath.exp(root(f, mpmath.log(p), mpf(-1400) / df - 5, mpmath.log(df + 1500)))


def chi_square_upper_quantile(q, df):
    f = lambda u: -mpmath.log(upper_gamma(df / 2, mpmath.exp(u)))
    return 2 * mpmath.exp(root(f, -mpmath.log(q), mpf(-30), mpmath.log(df * 2 + 3000)))


def beta_quantile(p, a, b):
    def f(u):
        x = 1 / (1 + mpmath.exp(-u))
        return mpmath.log(beta_lower(a, b, x, 1 / (1 + mpmath.exp(u))))

    u = root(f, mpmath.log(p), mpf(-700) / a - 12, mpf(760))
    return 1 / (1 + mpmath.exp(-u))


def student_upper_quantile(q, df):
    def f(u):
        y = 1 / (1 + mpmath.exp(-u))
        return mpmath.log(beta_lower(df / 2, mpf("0.5"), y, 1 / (1 + mpmath.exp(u))))

    u = root(f, mpmath.log(2 * q), mpf(-1500) / df - 12, mpf(120))
    return mpmath.sqrt(df) * mpmath.exp(-u / 2)


def normal_upper_quantile(q):
    f = lambda z: -mpmath.log(mpmath.erfc(z / mpmath.sqrt(2)) / 2)
    return root(f, -mpmath.log(q), mpf(-40), mpf(40))


def elementary():
    near_zero = [s * x for x in spread(1e-300, 1, 60) for s in (1, -1)]
    yield table("exp", mpmath.exp, [(x,) for x in [0, 1, -1, 709.7, -708.3, *uniform(-708, 709.7, 150), *near_zero]])
    yield table("expm1", mpmath.expm1, [(x,) for x in [*uniform(-40, 700, 80), *uniform(-2, 2, 80), *near_zero]])
    yield table("log", mpmath.log, [(x,) for x in [2, 0.5, 1 + 2**-52, 1 - 2**-53, 5e-324, 1.7e308, *spread(1e-300, 1e300, 120), *uniform(0.5, 2, 80)]])
    yield table("log1p", mpmath.log1p, [(x,) for x in [-1 + 2**-53, *uniform(-1, 1, 100), *spread(1, 1e300, 60), *[x for x in near_zero if x > -1]]])
    bases = [(x, y) for x in spread(1e-30, 1e30, 120) for y in uniform(-9, 9, 1)]
    whole = [(x, y) for x in spread(1e-3, 1e3, 30) for y in (-64, -7, 2, 3, 30, 65)]
    yield table("pow", mpmath.power, [(2, 0.5), (10, 308), (0.999999, 1e6), *bases, *whole])


def special():
    yield table("erf", mpmath.erf, [(x,) for x in [*uniform(-3, 3, 80), *spread(1e-300, 1, 40), 5.9]])
    yield table("erfc", mpmath.erfc, [(x,) for x in [0, 1.25, 26.5, *uniform(-3, 3, 80), *uniform(0, 26.5, 80), *spread(1e-300, 1, 20)]])
    yield table("logGamma", mpmath.loggamma, [(x,) for x in [0.5, 0.75, 1 + 2**-52, 1 - 2**-53, 2 + 2**-51, 2 - 2**-52, 2.5, 3, 9.999, 10, *uniform(0.01, 12, 120), *spread(1e-300, 1e300, 80), *[1 + x for x in uniform(-1e-3, 1e-3, 20)], *[2 + x for x in uniform(-1e-3, 1e-3, 20)]]])
    gamma_rows = []
    for a in [0.25, 0.5, 0.75, 1, 1.5, 2, 5, 10, 37.5, 100, 1000, 12345.5, 5e5]:
        gamma_rows += [(a, a * x) for x in spread(1e-3, 50 if a < 1000 else 2, 8)]
        gamma_rows += [(a, max(1e-9, a + z * mpmath.sqrt(a))) for z in (-8, -3, -1, -0.1, 0.1, 1, 3, 8, 20)]
        gamma_rows += [(a, x) for x in spread(1e-300, 1, 4)]
    yield table("gammaP", lower_gamma, gamma_rows)
    yield table("gammaQ", upper_gamma, [r for r in gamma_rows if r[0] <= 1000])
    rows = []
    for a, b in [(0.25, 0.25), (0.5, 0.5), (0.5, 5), (5, 0.5), (1, 1), (2, 3), (3, 98), (500, 9501), (30.5, 0.5), (0.5, 1000), (1000, 0.5), (1e5, 0.5), (1e4, 1e4), (1, 1e6), (1e6, 1), (7, 2e5), (123.25, 77.5)]:
        mean = a / (a + b)
        sd = (mean * (1 - mean) / (a + b + 1)) ** 0.5
        rows += [(mean + z * sd, a, b) for z in (-9, -5, -2, -1, -0.1, 0.1, 1, 2, 5, 9, 30) if 0 < mean + z * sd < 1]
        rows += [(x, a, b) for x in uniform(0, 1, 3)] + [(x, a, b) for x in spread(1e-200, 0.1, 4)]
        rows += [(1 - x, a, b) for x in spread(1e-15, 0.1, 3)]
    yield table("betaI", lambda x, a, b: beta_lower(a, b, x), rows)
    yield table("betaIComplement", lambda x, a, b: beta_lower(b, a, 1 - x, x), rows)


P_VALUES = [1e-300, 1e-100, 1e-30, 1e-10, 1e-6, 0.001, 0.025, 0.05, 0.3, 0.5, 0.7, 0.95, 0.975, 0.999, 1 - 2**-40]
DF = [0.5, 1, 2, 3.7, 4, 10, 30, 99.5, 1000, 31622.7, 1e6]


def distributions():
    z = [0, 38 / 64, 37.5, -37.5, 8.3, *uniform(-8, 8, 80), *uniform(8, 37.5, 60), *spread(1e-300, 1, 20)]
    yield table("normalSurvival", lambda z: mpmath.erfc(z / mpmath.sqrt(2)) / 2, [(x,) for x in z])
    yield table("normalCdf", lambda z: mpmath.erfc(-z / mpmath.sqrt(2)) / 2, [(x,) for x in z])
    q = [p for p in [*P_VALUES, *spread(1e-307, 0.5, 60), *uniform(0, 1, 40)] if p != 0.5]
    yield table("normalUpperQuantile", normal_upper_quantile, [(p,) for p in q])
    yield table("normalQuantile", lambda p: normal_upper_quantile(1 - p) if p < 0.5 and p > 1e-10 else -normal_upper_quantile(p), [(p,) for p in q])

    rows = [(t, df) for df in DF for t in [1e-10, 0.01, 0.7, 1, 1.96, 5, 12, 37, -0.5, -3, -40, 1e3, 1e8, *uniform(0, 10, 3)]]
    rows += [(1e120, 0.5), (1e120, 1), (1e120, 2)]
    yield table("studentSurvival", student_survival, rows)
    yield table("studentCdf", lambda t, df: student_survival(-t, df), rows)
    few = [1e-300, 1e-100, 1e-10, 0.001, 0.025, 0.05, 0.3, 0.49, 0.7, 0.975, 0.999]
    quantile = lambda q, df: student_upper_quantile(q, df) if q < 0.5 else -student_upper_quantile(1 - q, df)
    yield table("studentUpperQuantile", quantile, [(q, df) for q in few for df in [0.5, 1, 2, 3.7, 10, 99.5, 1000]])

    rows = [(df * x, df) for df in DF[:-1] for x in [1e-6, 0.01, 0.3, 0.9, 1, 1.1, 2, 5, 20]]
    rows += [(x, df) for df in [0.5, 1, 4, 30] for x in [1e-300, 1e-20, 1300]]
    rows += [(1e6 + z * 1414.2, 1e6) for z in (-30, -5, -1, 0.5, 3, 30)]
    yield table("chiSquareCdf", lambda x, df: lower_gamma(df / 2, x / 2), rows)
    yield table("chiSquareSurvival", lambda x, df: upper_gamma(df / 2, x / 2), [r for r in rows if r[1] <= 1000])
    some = [(p, df) for p in few for df in [0.5, 1, 2, 3.7, 10, 99.5, 500]]
    yield table("chiSquareQuantile", lambda p, df: chi_square_quantile(p, df), some)
    yield table("chiSquareUpperQuantile", lambda q, df: chi_square_upper_quantile(q, df), some)

    pairs = [(0.5, 0.5), (1, 1), (1, 5), (3, 10), (7.5, 2.25), (10, 1e4), (100, 100), (2, 1e6), (1e5, 4)]
    yield table("fSurvival", f_survival, [(x, *d) for d in pairs for x in [1e-8, 0.01, 0.5, 0.99, 1, 1.3, 4, 40, 1e4, 1e9]])
    yield table("fCdf", lambda x, d1, d2: beta_lower(d1 / 2, d2 / 2, d1 * x / (d1 * x + d2), d2 / (d1 * x + d2)), [(x, *d) for d in pairs for x in [1e-8, 0.01, 0.5, 1, 4, 40, 1e4]])

    rows = []
    for n in [1, 2, 10, 57, 1000, 20000, 1000000]:
        for p in [1e-9, 0.001, 0.02, 0.3, 0.5, 0.97, 1 - 2**-30]:
            sd = (n * p * (1 - p)) ** 0.5
            for k in {0, 1, 2, n - 2, n - 1, n, *[round(n * p + z * sd) for z in (-30, -6, -1, 0, 1, 6, 30)]}:
                if 0 <= k <= n:
                    rows.append((k, n, p))
    yield table("binomialPmf", binomial_pmf, rows)
    rows = [r for r in rows if r[0] < r[1] and r[1] <= 20000]
    yield table("binomialCdf", binomial_lower, rows)
    yield table("binomialSurvival", binomial_upper, rows)

    pairs = [(0.5, 0.5), (1, 1), (3, 98), (0.5, 20.5), (20.5, 0.5), (500, 9501), (1, 1000), (250.5, 37.5)]
    yield table("betaQuantile", beta_quantile, [(p, *ab) for ab in pairs for p in few])
    yield table("betaUpperQuantile", lambda q, a, b: 1 - beta_quantile(q, b, a), [(p, *ab) for ab in pairs for p in few])


if __name__ == "__main__":
    write("elementary.json", elementary())
    write("special.json", special())
    write("distributions.json", distributions())
