namespace ControlValidator.Analysis.Checking;

/// <summary>
/// A statement about something that a solver may choose, such as a sign-in. What nobody knows is a part of it of its own, once for each
/// place where it matters, so that a proof has to hold whatever becomes of every one of them.
/// </summary>
internal abstract class Claim
{
    public static Claim Yes { get; } = new Constant(holds: true);

    public static Claim No { get; } = new Constant(holds: false);

    public static Claim operator &(Claim left, Claim right) => All([left, right]);

    public static Claim operator |(Claim left, Claim right) => Any([left, right]);

    public static Claim operator !(Claim claim) => claim switch
    {
        Constant constant => Of(!constant.Holds),
        Negation negation => negation.Denied,
        _ => new Negation(claim),
    };

    public static Claim Of(bool holds) => holds ? Yes : No;

    /// <summary>A truth as it was read; the reason says why it may be open.</summary>
    public static Claim Of(Truth truth, string why) => truth switch
    {
        Truth.No => No,
        Truth.Unknown => Open(why),
        Truth.Yes => Yes,
    };

    /// <summary>A term of the solver's language that is a Boolean.</summary>
    public static Claim Term(string term) => new Known(term);

    /// <summary>Nobody knows, and the reason.</summary>
    public static Claim Open(string why) => new Unknown(why);

    /// <summary>All hold; of none they do.</summary>
    public static Claim All(IEnumerable<Claim> claims) => Join(claims, isAll: true);

    /// <summary>One holds; of none it does not.</summary>
    public static Claim Any(IEnumerable<Claim> claims) => Join(claims, isAll: false);

    private static Claim Join(IEnumerable<Claim> claims, bool isAll)
    {
        var parts = new List<Claim>();
        foreach (var claim in claims)
        {
            if (claim is Constant constant)
            {
                if (constant.Holds != isAll)
                    return constant;
            }
            else if (claim is Junction same && same.IsAll == isAll)
            {
                parts.AddRange(same.Parts);
            }
            else
            {
                parts.Add(claim);
            }
        }
        return parts switch
        {
            [] => Of(isAll),
            [var only] => only,
            _ => new Junction(isAll, parts),
        };
    }

    /// <summary>True or false.</summary>
    internal sealed class Constant(bool holds) : Claim
    {
        public bool Holds { get; } = holds;
    }

    /// <summary>What the solver decides.</summary>
    internal sealed class Known(string text) : Claim
    {
        public string Text { get; } = text;
    }

    /// <summary>What nobody knows.</summary>
    internal sealed class Unknown(string why) : Claim
    {
        public string Why { get; } = why;
    }

    /// <summary>The opposite.</summary>
    internal sealed class Negation(Claim denied) : Claim
    {
        public Claim Denied { get; } = denied;
    }

    /// <summary>All of several, or one of them.</summary>
    internal sealed class Junction(bool isAll, List<Claim> parts) : Claim
    {
        public bool IsAll { get; } = isAll;

        public List<Claim> Parts { get; } = parts;
    }
}
