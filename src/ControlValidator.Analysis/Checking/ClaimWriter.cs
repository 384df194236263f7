using System.Globalization;
using System.Text;

namespace ControlValidator.Analysis.Checking;

/// <summary>Writes claims as terms of SMT-LIB, and gives every open part that a term has a constant of its own.</summary>
internal sealed class ClaimWriter(Openness openness)
{
    /// <summary>Down to which depth each part stands on a line of its own.</summary>
    private const int MostLines = 3;

    private readonly List<string> reasons = [];

    /// <summary>Why each constant <c>open-1</c>, <c>open-2</c> and so on is open.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <param name="claim">The statement.</param>
    /// <param name="isGood">Whether the statement that is asked about gains by the claim; it loses by what is denied.</param>
    public string Write(Claim claim, bool isGood = true)
    {
        var text = new StringBuilder();
        Write(text, openness is Openness.Against ? Settled(claim, isGood) : claim, depth: 0);
        return text.ToString();
    }

    /// <summary>The claim with everything open against whoever gains by it.</summary>
    private static Claim Settled(Claim claim, bool isGood) => claim switch
    {
        Claim.Unknown => Claim.Of(!isGood),
        Claim.Negation negation => !Settled(negation.Denied, !isGood),
        Claim.Junction { IsAll: true } all => Claim.All(all.Parts.Select(part => Settled(part, isGood))),
        Claim.Junction any => Claim.Any(any.Parts.Select(part => Settled(part, isGood))),
        _ => claim,
    };

    private void Write(StringBuilder text, Claim claim, int depth)
    {
        switch (claim)
        {
            case Claim.Constant constant:
                text.Append(constant.Holds ? "true" : "false");
                break;
            case Claim.Known known:
                text.Append(known.Text);
                break;
            case Claim.Unknown unknown:
                text.Append(Of(unknown));
                break;
            case Claim.Negation negation:
                text.Append("(not ");
                Write(text, negation.Denied, depth);
                text.Append(')');
                break;
            case Claim.Junction junction:
                text.Append(junction.IsAll ? "(and" : "(or");
                foreach (var part in junction.Parts)
                {
                    text.Append(depth < MostLines ? $"\n{new string(' ', 2 + (2 * depth))}" : " ");
                    Write(text, part, depth + 1);
                }
                text.Append(')');
                break;
        }
    }

    private string Of(Claim.Unknown unknown)
    {
        reasons.Add(unknown.Why);
        return string.Create(CultureInfo.InvariantCulture, $"open-{reasons.Count}");
    }
}
