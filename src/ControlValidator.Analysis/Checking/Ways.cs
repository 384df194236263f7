using System.Collections.Immutable;
using System.Globalization;

namespace ControlValidator.Analysis.Checking;

/// <summary>
/// The statement that a way leads from a start to a goal. The solver chooses the places on it, and gives each its number of steps from the start:
/// one that is no start comes one step behind another, so that no circle can hold itself up.
/// </summary>
/// <param name="Places">What each place is, for people; places are numbers from 0.</param>
/// <param name="Steps">From one place to another, if the claim holds.</param>
internal sealed record Ways(ImmutableArray<string> Places, ImmutableArray<(int From, int To, Claim If)> Steps, ImmutableHashSet<int> Starts, ImmutableArray<int> Goals, int Within)
{
    public void Declare(SmtText text)
    {
        for (var place = 0; place < Places.Length; place++)
            text.Declare(At(place), "Bool").Declare(Step(place), "Int").Comment($"{At(place)}: {Places[place]}");
    }

    /// <summary>What must hold of a way.</summary>
    public ImmutableArray<Demand> Demands
    {
        get
        {
            var into = Steps.ToLookup(step => step.To);
            return
            [
                .. Enumerable.Range(0, Places.Length).Select(place => new Demand($"how {Places[place]} is come to", !Claim.Term(At(place)) | Claim.Any(
                [
                    Starts.Contains(place) ? Claim.Term($"(= {Step(place)} 0)") : Claim.No,
                    .. into[place].Select(step => Claim.Term(At(step.From)) & step.If & Claim.Term($"(= {Step(place)} (+ {Step(step.From)} 1))")),
                ]))),
                new("one of the goals is come to", Claim.Any(Goals.Select(goal => Claim.Term(At(goal)) & Near(goal)))),
            ];
        }
    }

    private Claim Near(int goal) => Within == int.MaxValue ? Claim.Yes : Claim.Term(string.Create(CultureInfo.InvariantCulture, $"(<= {Step(goal)} {Within})"));

    private static string At(int place) => string.Create(CultureInfo.InvariantCulture, $"at-{place}");

    private static string Step(int place) => string.Create(CultureInfo.InvariantCulture, $"step-{place}");
}
