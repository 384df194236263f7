using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The answers to all questions about one person.</summary>
/// <param name="Surely">The questions that are surely answered with yes.</param>
/// <param name="Perhaps">Those, and the ones that nobody can answer.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Membership(Bits Surely, Bits Perhaps)
{
    internal Truth In(Bits any, bool isKnown) =>
        any.Meets(Surely) ? Truth.Yes
        : !isKnown || any.Meets(Perhaps) ? Truth.Unknown
        : Truth.No;
}

/// <summary>The questions of a policy's lists, by number.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WhoMask(Bits Include, Bits Exclude);

/// <summary>All questions that the policies ask about people, numbered.</summary>
internal sealed class Questionnaire
{
    private readonly Dictionary<Question, int> numbers = [];
    private readonly List<Question> questions = [];
    private readonly List<int> general = [];
    private readonly Bits byName;
    private readonly Dictionary<string, int> users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Person, Membership> answers = new(ReferenceEqualityComparer.Instance);

    /// <param name="openGroups">Groups of which members may be missing, by id in upper case.</param>
    /// <param name="openRoles">Roles of which holders may be missing; <c>*</c> for all.</param>
    internal Questionnaire(ImmutableArray<AccessPolicy> policies, ImmutableHashSet<string> openGroups, ImmutableHashSet<string> openRoles)
    {
        foreach (var question in policies.SelectMany(p => p.Who.Include.Questions.Concat(p.Who.Exclude.Questions)))
        {
            if (!numbers.TryAdd(question, questions.Count))
                continue;
            if (NamedBy(question.Kind) is { } named)
                named.Add(question.Id, questions.Count);
            else
                general.Add(questions.Count);
            questions.Add(question);
        }
        byName = Bits.Where(questions.Count, i => NamedBy(questions[i].Kind) is not null);
        Masks = [.. policies.Select(p => new WhoMask(MaskOf(p.Who.Include), MaskOf(p.Who.Exclude)))];
        Open = Bits.Where(questions.Count, i => questions[i].Kind switch
        {
            QuestionKind.Group => openGroups.Contains(questions[i].Id),
            QuestionKind.AnyGroup => !openGroups.IsEmpty,
            QuestionKind.Role => openRoles.Contains(questions[i].Id) || openRoles.Contains("*"),
            QuestionKind.AnyRole => !openRoles.IsEmpty,
            QuestionKind.Everyone or QuestionKind.User or QuestionKind.Guests => false,
        });
    }

    /// <summary>What each policy asks, in the order of the policies.</summary>
    internal ImmutableArray<WhoMask> Masks { get; }

    /// <summary>The questions that stay open for whoever is not surely among those asked for.</summary>
    internal Bits Open { get; }

    /// <summary>The same person is asked once.</summary>
    internal Membership Answer(Person person) => answers.GetOrAdd(person, Ask);

    private Membership Ask(Person person)
    {
        var surely = new Bits.Builder(questions.Count);
        Mark(surely, users, person.Id);
        foreach (var group in person.Groups)
            Mark(surely, groups, group);
        foreach (var role in person.Roles)
            Mark(surely, roles, role);
        var perhaps = new Bits.Builder(questions.Count);
        foreach (var number in general)
        {
            var answer = AnswerAlike(questions[number], person);
            if (answer is not Truth.No)
                perhaps.Add(number);
            if (answer is Truth.Yes)
                surely.Add(number);
        }
        var sure = surely.Build();
        return new(sure, sure | perhaps.Build() | (person.IsAnyone ? Open | byName : Open));
    }

    /// <summary>
    /// What a policy's hold on a person depends on: "yes", "no", or the open questions of which one would bring him in, or out. The same text means
    /// the same hold, however the questions turn out.
    /// </summary>
    internal string Hold(WhoMask mask, Membership membership)
    {
        var (include, exclude) = (Deciding(mask.Include, membership), Deciding(mask.Exclude, membership));
        return include.Length == 0 || exclude == "yes" ? "no" : $"{include} but {exclude}";
    }

    private string Deciding(Bits asked, Membership membership) => asked.Meets(membership.Surely)
        ? "yes"
        : string.Join(' ', (asked & membership.Perhaps).Numbers().Select(n => $"{questions[n].Kind}:{questions[n].Id}").Order(StringComparer.Ordinal));

    // Users that have no object in the directory are in no documented way among "all users".
    private static Truth AnswerAlike(Question question, Person person) => question.Kind switch
    {
        QuestionKind.Everyone => person.HasObject ? Truth.Yes : Truth.Unknown,
        QuestionKind.Guests => question.Guests!.Takes(person.Kind),
        QuestionKind.AnyGroup => person.Groups.IsEmpty ? Of(person) : Truth.Yes,
        QuestionKind.AnyRole => person.Roles.IsEmpty ? Of(person) : Truth.Yes,
        QuestionKind.User or QuestionKind.Group or QuestionKind.Role => throw new ArgumentOutOfRangeException(nameof(question), question.Kind, "this is looked up by name"),
    };

    private static Truth Of(Person person) => person.IsAnyone ? Truth.Unknown : Truth.No;

    private static void Mark(Bits.Builder answers, Dictionary<string, int> named, string id)
    {
        if (named.TryGetValue(id, out var number))
            answers.Add(number);
    }

    private Dictionary<string, int>? NamedBy(QuestionKind kind) => kind switch
    {
        QuestionKind.User => users,
        QuestionKind.Group => groups,
        QuestionKind.Role => roles,
        QuestionKind.Everyone or QuestionKind.AnyGroup or QuestionKind.AnyRole or QuestionKind.Guests => null,
    };

    private Bits MaskOf(PeopleList list) => Bits.Of(questions.Count, list.Questions.Select(question => numbers[question]));
}
