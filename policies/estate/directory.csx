// What the controls on the directory share.

static readonly string[] PrivilegedRoles =
[
    "62e90394-69f5-4237-9190-012177145e10", // Global Administrator
    "e8611ab8-c189-46e8-94e1-60213ab1f814", // Privileged Role Administrator
    "7be44c8a-adaf-4e2a-84d6-ab2649e08a13", // Privileged Authentication Administrator
    "fe930be7-5e62-47db-91af-98c3a49a38b1", // User Administrator
    "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", // SharePoint Administrator
    "29232cdf-9323-42fd-ade2-1d097af3e4de", // Exchange Administrator
    "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", // Hybrid Identity Administrator
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application Administrator
    "158c047a-c907-4556-b7ef-446551a6b5f7", // Cloud Application Administrator
    "b1be1c3e-b65d-4f19-8427-f6fa0d97feb9", // Conditional Access Administrator
    "194ae4cb-b126-40b2-bd5b-6091b380977d", // Security Administrator
];

static Verdict Named(Resource resource, Verdict verdict) =>
    verdict.Why is { } why ? verdict.Because($"`{resource.Name}`: {why.Sentence}") : verdict;

// There is one policy of the kind; an export without it says nothing about it.
static Verdict TheOne<T>(ResourceSet<T> policies, Func<T, Verdict> judge) =>
    policies.All(judge) & (policies.Known.Any() ? Verdict.NotApplicable : Verdict.Unknown.Because("the export does not hold the policy"));
