/*
 * The step of the tissue in C, for `poultice bench tissue` to compare the Java one with: the same algorithm, operation by operation (HeatFlow.java,
 * Vasomotion.java, Decay.java), so that every temperature comes out the same to the last bit. Nothing else uses it.
 *
 * It reads a tissue and a session from standard input, as CompiledTissue.java writes them; then, for each further line, it runs the session from the
 * beginning, and answers with the nanoseconds of processor time that it took, and the temperatures at its end, in hexadecimal.
 */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum vessels { PASSIVE, DERMIS, DEEP };

struct section {
    int64_t first, last, vessels;
    double cell;
};

/* To constrict, to recover, to dilate, to decay: the share of the way that one step goes. */
struct lags {
    double constrict, recover, dilate, decay;
};

/* Arrays have cells + 2 places. */
struct tissue {
    int64_t cells, sections;
    struct section *section;
    double *capacity, *perfusion, *conductance, *source, *baseline, *floor, *gain;
    double *celsius, *factor, *coupling, *change;
    double blood, dermis_baseline;
};

static inline double e_to_minus(double u)
{
    double v = (-1.0 / 32) * (u < 24 ? u : 24);
    double p = 1 + v * (1 + v * (1.0 / 2 + v * (1.0 / 6 + v * (1.0 / 24 + v * (1.0 / 120 + v * (1.0 / 720))))));
    p *= p;
    p *= p;
    p *= p;
    p *= p;
    return p * p;
}

static double dilation(double celsius)
{
    double z = (celsius - 38.5) / 1.2;
    double d = e_to_minus(z < 0 ? -z : z);
    return (z < 0 ? d : 1) / (1 + d);
}

static double dermis_target(const struct tissue *t)
{
    double sum = 0, thickness = 0;
    for (int64_t s = 0; s < t->sections; s++) {
        const struct section *section = &t->section[s];
        if (section->vessels != DERMIS)
            continue;
        for (int64_t i = section->first; i <= section->last; i++) {
            sum += section->cell * t->celsius[i];
            thickness += section->cell;
        }
    }
    double mean = sum / thickness;
    if (mean < t->dermis_baseline) {
        double share = e_to_minus((t->dermis_baseline - mean) * (1 / 10.0));
        return share > 0.15 ? share : 0.15;
    }
    return 1 + 5 * (dilation(mean) - dilation(t->dermis_baseline));
}

static inline double next(const struct lags *lags, double now, double target)
{
    double falling = target < 1 ? lags->constrict : lags->decay;
    double rising = now < 1 ? lags->recover : lags->dilate;
    return now + (target - now) * (target < now ? falling : rising);
}

static void advance_each(const struct tissue *t, const struct section *section, const struct lags *lags)
{
    const double *restrict celsius = t->celsius, *restrict base = t->baseline;
    const double *restrict floor = t->floor, *restrict gain = t->gain;
    double *restrict factor = t->factor;
    for (int64_t i = section->first; i <= section->last; i++) {
        double colder = base[i] - celsius[i];
        double below = celsius[i] < 45 ? 45 - celsius[i] : 0;
        double rest = e_to_minus(colder > 0 ? colder * (1 / 2.5) : below * below * (1 / 12.0));
        double least = rest > 0.15 ? rest : 0.15;
        factor[i] = next(lags, factor[i], colder > 0 ? least : floor[i] + gain[i] * rest);
    }
}

static void vasomotion(const struct tissue *t, const struct lags *lags)
{
    for (int64_t s = 0; s < t->sections; s++) {
        const struct section *section = &t->section[s];
        if (section->vessels == DERMIS) {
            double target = dermis_target(t);
            for (int64_t i = section->first; i <= section->last; i++)
                t->factor[i] = next(lags, t->factor[i], target);
        } else if (section->vessels == DEEP) {
            advance_each(t, section, lags);
        }
    }
}

static void heat_flow(const struct tissue *t, double per_second, double theta)
{
    double *restrict celsius = t->celsius, *restrict coupling = t->coupling, *restrict change = t->change;
    const double *restrict g = t->conductance, *restrict perfusion = t->perfusion, *restrict factor = t->factor;
    const double *restrict capacity = t->capacity, *restrict source = t->source;
    double flow = g[0] * (celsius[0] - celsius[1]);
    double last_hold = theta * g[0], last_change = 0;
    for (int64_t i = 1; i <= t->cells; i++) {
        double flow_out = g[i] * (celsius[i] - celsius[i + 1]);
        double blood = perfusion[i] * factor[i];
        double balance = flow - flow_out + blood * (t->blood - celsius[i]) + source[i];
        double before = theta * g[i - 1];
        double after = theta * g[i];
        double own = capacity[i] * per_second + theta * blood + last_hold;
        double pivot = 1 / (own + after);
        last_hold = own * after * pivot;
        last_change = (balance + before * last_change) * pivot;
        coupling[i] = after * pivot;
        change[i] = last_change;
        flow = flow_out;
    }
    double next_change = 0;
    for (int64_t i = t->cells; i > 0; i--) {
        next_change = change[i] + coupling[i] * next_change;
        celsius[i] += next_change;
    }
}

static void steps(const struct tissue *t, int64_t count, double seconds, double theta, const struct lags *lags)
{
    for (int64_t i = 0; i < count; i++) {
        vasomotion(t, lags);
        heat_flow(t, 1 / seconds, theta);
    }
}

static double number(void)
{
    double value;
    if (scanf("%lf", &value) != 1)
        exit(1);
    return value;
}

static double *numbers(int64_t count)
{
    double *values = malloc(count * sizeof *values);
    if (!values)
        exit(1);
    for (int64_t i = 0; i < count; i++)
        values[i] = number();
    return values;
}

static struct tissue read_tissue(void)
{
    struct tissue t;
    t.cells = number();
    t.sections = number();
    t.section = malloc(t.sections * sizeof *t.section);
    if (!t.section)
        exit(1);
    for (int64_t s = 0; s < t.sections; s++) {
        t.section[s].first = number();
        t.section[s].last = number();
        t.section[s].vessels = number();
        t.section[s].cell = number();
    }
    double **arrays[] = {&t.capacity, &t.perfusion, &t.conductance, &t.source, &t.baseline, &t.floor,
                         &t.gain, &t.celsius, &t.factor, &t.coupling, &t.change};
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++)
        *arrays[i] = numbers(t.cells + 2);
    t.blood = number();
    t.dermis_baseline = number();
    return t;
}

static struct lags read_lags(void)
{
    struct lags lags;
    lags.constrict = number();
    lags.recover = number();
    lags.dilate = number();
    lags.decay = number();
    return lags;
}

static double nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return now.tv_sec * 1e9 + now.tv_nsec;
}

int main(void)
{
    struct tissue t = read_tissue();
    struct lags half = read_lags();
    struct lags whole = read_lags();
    int64_t phases = number();
    int64_t seconds = number();
    double *contacts = numbers(2 * phases);
    while (getchar() == '\n')
        if (getchar() == 'g') {
            size_t bytes = (t.cells + 2) * sizeof(double);
            memcpy(t.celsius, t.baseline, bytes);
            for (int64_t i = 0; i < t.cells + 2; i++)
                t.factor[i] = 1;
            double began = nanoseconds();
            for (int64_t i = 0; i < phases; i++) {
                t.celsius[0] = contacts[2 * i];
                t.conductance[0] = contacts[2 * i + 1];
                steps(&t, 4, 0.5, 1, &half);
                steps(&t, seconds - 2, 1, 0.5, &whole);
            }
            printf("%.0f", nanoseconds() - began);
            for (int64_t i = 1; i <= t.cells; i++)
                printf(" %a", t.celsius[i]);
            printf("\n");
            fflush(stdout);
        }
    return 0;
}
