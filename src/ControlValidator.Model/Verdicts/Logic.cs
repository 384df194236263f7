namespace ControlValidator.Model;

/// <summary>
/// The three-valued logic of outcomes. <see cref="Outcome.NotApplicable"/> is the neutral element of both operations;
/// <see cref="Outcome.Error"/> absorbs everything.
/// </summary>
public static class Logic
{
    /// <summary>Both must hold: a failure decides, then a missing datum.</summary>
    public static Outcome And(Outcome left, Outcome right) => (left, right) switch
    {
        (Outcome.Error, _) or (_, Outcome.Error) => Outcome.Error,
        (Outcome.NotApplicable, var other) => other,
        (var other, Outcome.NotApplicable) => other,
        (Outcome.Fail, _) or (_, Outcome.Fail) => Outcome.Fail,
        (Outcome.Unknown, _) or (_, Outcome.Unknown) => Outcome.Unknown,
        _ => Outcome.Pass,
    };

    /// <summary>One must hold: a pass decides, then a missing datum.</summary>
    public static Outcome Or(Outcome left, Outcome right) => (left, right) switch
    {
        (Outcome.Error, _) or (_, Outcome.Error) => Outcome.Error,
        (Outcome.NotApplicable, var other) => other,
        (var other, Outcome.NotApplicable) => other,
        (Outcome.Pass, _) or (_, Outcome.Pass) => Outcome.Pass,
        (Outcome.Unknown, _) or (_, Outcome.Unknown) => Outcome.Unknown,
        _ => Outcome.Fail,
    };

    /// <summary>Pass and fail change places; what could not be decided stays so.</summary>
    public static Outcome Not(Outcome outcome) => outcome switch
    {
        Outcome.Pass => Outcome.Fail,
        Outcome.Fail => Outcome.Pass,
        Outcome.NotApplicable => Outcome.NotApplicable,
        Outcome.Unknown => Outcome.Unknown,
        Outcome.Error => Outcome.Error,
    };

    /// <summary>A judgement that only counts when a condition holds. Where the condition is unknown, only agreement of both branches decides.</summary>
    public static Outcome When(Outcome judgement, Outcome condition) => condition switch
    {
        Outcome.Pass => judgement,
        Outcome.Fail or Outcome.NotApplicable => Outcome.NotApplicable,
        Outcome.Unknown => judgement is Outcome.Error or Outcome.NotApplicable ? judgement : Outcome.Unknown,
        Outcome.Error => Outcome.Error,
    };
}
